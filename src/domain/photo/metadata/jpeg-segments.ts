import { byteView, concatBytes, startsWithAscii } from './byte-view.ts'

const soi = 2

/** The metadata segments (EXIF, XMP, Photoshop's with IIM) of a well-formed JPEG, markers included, in their order. */
export function metadataSegmentsOf(jpeg: Uint8Array): Uint8Array[] {
  return segmentsOf(jpeg).filter(({ kind }) => kind === 0xe1 || kind === 0xed).map(({ bytes }) => bytes)
}

/** A well-formed JPEG with those segments as its only metadata, behind its JFIF header. The picture's own bytes stay as they are. */
export function withMetadataSegments(jpeg: Uint8Array, metadata: readonly Uint8Array[]): Uint8Array {
  const segments = segmentsOf(jpeg)
  const header = segments.filter(({ kind, bytes }) => kind === 0xe0 && startsWithAscii(bytes, 'JFIF\0', 4)).map(({ bytes }) => bytes)
  const kept = segments.filter(({ kind, bytes }) => kind < 0xe0 || kind > 0xef || (kind === 0xe2 && startsWithAscii(bytes, 'ICC_PROFILE\0', 4)) || kind === 0xee)
  const end = segments.at(-1)?.end ?? soi
  return concatBytes([jpeg.subarray(0, soi), ...header, ...metadata, ...kept.map(({ bytes }) => bytes), jpeg.subarray(end)])
}

interface Segment {
  kind: number
  bytes: Uint8Array
  end: number
}

/** Every segment before the start of scan. */
function segmentsOf(jpeg: Uint8Array): Segment[] {
  const view = byteView(jpeg)
  const found: Segment[] = []
  let at = soi
  while (at + 4 <= view.length && view.u8(at) === 0xff && view.u8(at + 1) !== 0xda) {
    const end = at + 2 + view.u16(at + 2)
    found.push({ kind: view.u8(at + 1), bytes: jpeg.subarray(at, end), end })
    at = end
  }
  return found
}
