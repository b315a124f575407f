import { photoFacts, type PhotoFacts, type PhotoFields } from '../photo.ts'
import { readAvif } from './avif.ts'
import type { PhotoContainer } from './containers.ts'
import { readExif } from './exif.ts'
import { readGif } from './gif.ts'
import { readIim } from './iim.ts'
import { readJpeg } from './jpeg.ts'
import { md5 } from './md5.ts'
import { fileExtensions, mediaTypeOf, type PhotoMediaType } from './media-type.ts'
import { photoFieldsOf } from './photo-fields-of.ts'
import { readPng } from './png.ts'
import { readTiffFile } from './tiff-file.ts'
import { readWebp } from './webp.ts'
import { largestXmp, readXmp, xmpText, type Xmp } from './xmp.ts'

/** What a photo file says about itself. `width` and `height` are pixels after EXIF rotation; `warnings` are sentences for the user. */
export interface PhotoMetadata {
  fields: PhotoFields
  facts: PhotoFacts
  /** Fields about which the file's XMP, IIM and EXIF disagree; `facts.differences` holds what each says. */
  drift: string[]
  width: number
  height: number
  mediaType: PhotoMediaType
  warnings: string[]
}

const readers: Record<PhotoMediaType, (bytes: Uint8Array) => PhotoContainer> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/webp': readWebp,
  'image/gif': readGif,
  'image/tiff': readTiffFile,
  'image/avif': readAvif,
}

/**
 * Reads a whole photo file. The type is told by the content; `fileName` only serves to warn where its ending lies.
 * Throws UnreadablePhoto where the bytes are no photo, an unsupported one, or a broken one.
 */
export function readPhotoMetadata(bytes: Uint8Array, fileName?: string): PhotoMetadata {
  const mediaType = mediaTypeOf(bytes)
  const container = containerOf(bytes, mediaType)
  const warnings = [...container.warnings]
  const lie = fileName === undefined ? null : lyingExtension(fileName, mediaType)
  if (lie !== null) warnings.unshift(lie)
  const exif = container.exif === null ? null : readExif(container.exif)
  if (container.exif !== null && exif === null) warnings.push('The photo’s EXIF is damaged and was left out.')
  const xmp = container.xmp === null ? null : wholeXmp(container.xmp, container.extendedXmp)
  if (xmp?.refused === 'too large') warnings.push(`The photo’s XMP is larger than ${largestXmp / 1_000_000} MB and was left out.`)
  if (xmp?.refused === 'entities') warnings.push('The photo’s XMP declares entities, which no honest program writes, and was left out.')
  if (xmp?.damaged) warnings.push('The photo’s XMP is damaged. What could be read of it is here: check the caption and the credit.')
  const iim = container.iim === null ? null : readIim(container.iim)
  const iimIsLater = iim !== null && container.iim !== null && isLater(container.iim, iim.end, container.iimDigest)
  const { fields, differences } = photoFieldsOf({ xmp, iim, iimIsLater, exif })
  if (iim !== null && !iim.declared && iim.encoding === 'euc-kr') warnings.push('The photo’s IPTC does not name its encoding and was read as Korean (EUC-KR).')
  const turned = container.quarterTurned ?? (exif?.orientation ?? 1) >= 5
  const [width, height] = turned ? [container.height, container.width] : [container.width, container.height]
  const facts = photoFacts.parse({ orientation: exif?.orientation ?? 1, differences })
  return { fields, facts, drift: differences.map(({ field }) => field), width, height, mediaType, warnings }
}

/** What a file of that type carries, as it stands in the file. Throws UnreadablePhoto. */
export function containerOf(bytes: Uint8Array, mediaType: PhotoMediaType): PhotoContainer {
  return readers[mediaType](bytes)
}

/** Whether an IIM block is another than the one of which the digest was taken. A TIFF may have filled it up since. */
function isLater(iim: Uint8Array, end: number, digest: string | null): boolean {
  return digest !== null && digest !== md5(iim) && digest !== md5(iim.subarray(0, end))
}

/** The main packet, and what it says is to be found in an extended one. */
function wholeXmp(packet: Uint8Array, extended: ReadonlyMap<string, Uint8Array>): Xmp {
  const main = readXmp(packet)
  const rest = extended.get(xmpText(main.properties.get('xmpNote:HasExtendedXMP')))
  if (rest === undefined) return main
  const more = readXmp(rest)
  return { properties: new Map([...more.properties, ...main.properties]), damaged: main.damaged || more.damaged, refused: main.refused ?? more.refused }
}

function lyingExtension(fileName: string, mediaType: PhotoMediaType): string | null {
  const ending = /\.([^./\\]{1,10})$/.exec(fileName)?.[1]?.toLowerCase()
  if (ending === undefined || fileExtensions[mediaType].includes(ending)) return null
  return `The file’s name ends in “.${ending}”, but it is ${typeNames[mediaType]} and is kept as that.`
}

const typeNames: Record<PhotoMediaType, string> = {
  'image/jpeg': 'a JPEG',
  'image/png': 'a PNG',
  'image/webp': 'a WebP',
  'image/gif': 'a GIF',
  'image/tiff': 'a TIFF',
  'image/avif': 'an AVIF',
}
