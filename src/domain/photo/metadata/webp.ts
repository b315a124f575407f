import { remark } from '../remarks.ts'
import { byteView, startsWithAscii } from './byte-view.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

/** Reads a WebP's size, its XMP and its EXIF. */
export function readWebp(bytes: Uint8Array): PhotoContainer {
  const view = byteView(bytes, true)
  const photo = emptyContainer()
  let at = 12
  while (at + 8 <= view.length) {
    const kind = view.ascii(at, 4)
    const length = view.u32(at + 4)
    const data = view.slice(at + 8, length)
    const chunk = byteView(data, true)
    if (kind === 'VP8X') {
      photo.width = 1 + chunk.u16(4) + chunk.u8(6) * 0x1_0000
      photo.height = 1 + chunk.u16(7) + chunk.u8(9) * 0x1_0000
    } else if (kind === 'VP8 ' && photo.width === 0) {
      photo.width = chunk.u16(6) & 0x3fff
      photo.height = chunk.u16(8) & 0x3fff
    } else if (kind === 'VP8L' && photo.width === 0) {
      const bits = chunk.u32(1)
      photo.width = 1 + (bits & 0x3fff)
      photo.height = 1 + ((bits >>> 14) & 0x3fff)
    } else if (kind === 'XMP ') {
      photo.xmp ??= data
    } else if (kind === 'ICCP') {
      photo.icc ??= data
    } else if (kind === 'C2PA') {
      photo.hasContentCredentials = true
    } else if (kind === 'EXIF') {
      photo.exif ??= startsWithAscii(data, 'Exif\0\0') ? data.subarray(6) : data
    }
    at += 8 + length + (length % 2)
  }
  if (photo.width === 0 || photo.height === 0) throw new UnreadablePhoto('broken', remark('no-picture', { format: 'WebP' }))
  return photo
}
