import type { PhotoOriginal } from '../photo.ts'
import { remark, type PhotoRemarkId } from '../remarks.ts'
import { byteView, startsWithAscii } from './byte-view.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

export type PhotoMediaType = PhotoOriginal['mediaType']

/** The ending that a kept or published file of each type gets; the first is ours, the others are as good. */
export const fileExtensions: Record<PhotoMediaType, readonly string[]> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/tiff': ['tif', 'tiff'],
  'image/avif': ['avif', 'avifs'],
  'image/heic': ['heic', 'heif', 'hif'],
}

/** What the bytes are, by their content alone. Throws UnreadablePhoto, which says what came instead where it is known. */
export function mediaTypeOf(bytes: Uint8Array): PhotoMediaType {
  if (bytes.length === 0) throw new UnreadablePhoto('empty', remark('empty'))
  const view = byteView(bytes)
  if (view.u16(0) === 0xffd8 && view.u8(2) === 0xff) return 'image/jpeg'
  if (startsWithAscii(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWithAscii(bytes, 'RIFF') && startsWithAscii(bytes, 'WEBP', 8)) return 'image/webp'
  if (startsWithAscii(bytes, 'GIF87a') || startsWithAscii(bytes, 'GIF89a')) return 'image/gif'
  if (startsWithAscii(bytes, 'II*\0') || startsWithAscii(bytes, 'MM\0*')) {
    if (startsWithAscii(bytes, 'CR', 8)) throw unsupported('is-raw')
    return 'image/tiff'
  }
  if (startsWithAscii(bytes, 'ftyp', 4)) {
    const brands = brandsOf(bytes)
    if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif'
    if (brands.some((brand) => /^(?:hei|hev|mif1|msf1)/.test(brand))) return 'image/heic'
    throw unsupported('is-film')
  }
  if (/^(?:\xef\xbb\xbf)?\s{0,20}<(?:\?xpacket|x:xmpmeta|rdf:RDF)/.test(view.ascii(0, 64))) throw new UnreadablePhoto('unsupported', remark('is-sidecar'))
  const other = otherKinds.find(([signature, at]) => startsWithAscii(bytes, signature, at))
  if (other !== undefined) throw unsupported(other[2])
  throw new UnreadablePhoto('not-a-photo', remark('not-a-photo'))
}

const otherKinds: readonly (readonly [signature: string, at: number, id: PhotoRemarkId])[] = [
  ['%PDF-', 0, 'is-pdf'],
  ['8BPS', 0, 'is-photoshop'],
  ['BM', 0, 'is-bmp'],
  ['II+\0', 0, 'is-bigtiff'],
  ['MM\0+', 0, 'is-bigtiff'],
  ['\xff\x0a', 0, 'is-jpeg-xl'],
  ['\0\0\0\x0cJXL ', 0, 'is-jpeg-xl'],
  ['\0\0\0\x0cjP  ', 0, 'is-jpeg-2000'],
  ['PK\x03\x04', 0, 'is-zip'],
  ['<svg', 0, 'is-svg'],
]

function unsupported(id: PhotoRemarkId): UnreadablePhoto {
  return new UnreadablePhoto('unsupported', remark(id))
}

function brandsOf(bytes: Uint8Array): string[] {
  const view = byteView(bytes)
  const end = Math.min(view.u32(0), 256, view.length)
  const brands = [view.ascii(8, 4)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(view.ascii(at, 4))
  return brands
}
