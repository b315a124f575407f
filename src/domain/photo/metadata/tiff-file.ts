import { remark } from '../remarks.ts'
import { emptyContainer, type PhotoContainer } from './containers.ts'
import { iimOfResources } from './iim.ts'
import { readTiff } from './tiff.ts'
import { UnreadablePhoto } from './unreadable-photo.ts'

const tags = { width: 256, height: 257, xmp: 700, iim: 33723, photoshop: 34377, icc: 34675, c2pa: 52545 }

/** Reads a TIFF file's size, XMP, IIM and, since it is made of the same tags, EXIF. */
export function readTiffFile(bytes: Uint8Array): PhotoContainer {
  const first = readTiff(bytes)?.first
  const width = first?.numbers(tags.width)[0] ?? 0
  const height = first?.numbers(tags.height)[0] ?? 0
  if (first === undefined || width === 0 || height === 0) {
    throw new UnreadablePhoto('broken', remark('no-picture', { format: 'TIFF' }))
  }
  const resources = first.bytes(tags.photoshop)
  const { iim, iimDigest } = iimOfResources(resources ?? new Uint8Array())
  return {
    ...emptyContainer(),
    width,
    height,
    exif: bytes,
    xmp: first.bytes(tags.xmp),
    iim: first.bytes(tags.iim) ?? iim,
    iimDigest,
    icc: first.bytes(tags.icc),
    hasContentCredentials: first.bytes(tags.c2pa) !== null,
  }
}
