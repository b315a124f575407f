import { remark } from '../remarks.ts'
import { byteView, concatBytes } from './byte-view.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

/** XMP in a GIF is one run of bytes that only looks like data blocks; 257 bytes of trailer bring a reader of blocks back in step. */
const xmpTrailer = 257

/** Reads a GIF's size and its XMP. */
export function readGif(bytes: Uint8Array): PhotoContainer {
  const view = byteView(bytes, true)
  const photo = emptyContainer()
  photo.width = view.u16(6)
  photo.height = view.u16(8)
  if (photo.width === 0 || photo.height === 0) throw new UnreadablePhoto('broken', remark('no-picture', { format: 'GIF' }))
  const flags = view.u8(10)
  let at = 13 + colourTable(flags)
  while (at < view.length) {
    const kind = view.u8(at)
    if (kind === 0x21 && view.u8(at + 1) === 0xff && view.ascii(at + 3, 11) === 'XMP DataXMP') {
      const end = endOfBlocks(bytes, at + 14)
      photo.xmp ??= bytes.subarray(at + 14, Math.max(at + 14, end - xmpTrailer - 1))
      at = end
    } else if (kind === 0x21) {
      const application = view.u8(at + 1) === 0xff ? view.ascii(at + 3, 11) : ''
      const end = endOfBlocks(bytes, at + 2)
      if (application === 'ICCRGBG1012') photo.icc ??= dataOfBlocks(bytes, at + 14)
      else if (application.startsWith('C2PA_GIF')) photo.hasContentCredentials = true
      at = end
    } else if (kind === 0x2c) {
      at = endOfBlocks(bytes, at + 11 + colourTable(view.u8(at + 9)))
    } else {
      break
    }
  }
  return photo
}

function colourTable(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function dataOfBlocks(bytes: Uint8Array, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = start; (bytes[at] ?? 0) > 0; at += 1 + (bytes[at] ?? 0)) parts.push(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)))
  return concatBytes(parts)
}

/** Where the data blocks that begin at `start` end, their closing zero included. */
function endOfBlocks(bytes: Uint8Array, start: number): number {
  let at = start
  for (;;) {
    const size = bytes[at] ?? 0
    if (size === 0) return at + 1
    at += 1 + size
  }
}
