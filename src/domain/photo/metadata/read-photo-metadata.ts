import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { photoFacts, type PhotoFacts, type PhotoFields } from '../photo.ts'
import { remark, type PhotoRemark } from '../remarks.ts'
import type { PhotoContainer } from './containers.ts'
import { sourceTypeInCredentials } from './content-credentials.ts'
import { cameraName, positionFrom, readExif } from './exif.ts'
import { readGif } from './gif.ts'
import { iccProfileName } from './icc.ts'
import { readIim } from './iim.ts'
import { readAvif, readHeic } from './isobmff.ts'
import { readJpeg } from './jpeg.ts'
import { encodingName } from './legacy-text.ts'
import { fileExtensions, mediaTypeOf, type PhotoMediaType } from './media-type.ts'
import { photoFieldsOf } from './photo-fields-of.ts'
import { readPng } from './png.ts'
import { readTiffFile } from './tiff-file.ts'
import { readWebp } from './webp.ts'
import { largestXmp, readXmp, xmpText, type Xmp } from './xmp.ts'

/** What a photo file says about itself. `width` and `height` are pixels after EXIF rotation. */
export interface PhotoMetadata {
  fields: PhotoFields
  facts: PhotoFacts
  /** Fields about which the file's XMP, IIM and EXIF disagree; `facts.differences` holds what each says. */
  drift: string[]
  width: number
  height: number
  mediaType: PhotoMediaType
  warnings: PhotoRemark[]
}

const readers: Record<PhotoMediaType, (bytes: Uint8Array) => PhotoContainer> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/webp': readWebp,
  'image/gif': readGif,
  'image/tiff': readTiffFile,
  'image/avif': readAvif,
  'image/heic': readHeic,
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
  if (container.exif !== null && exif === null) warnings.push(remark('exif-damaged'))
  const xmp = container.xmp === null ? null : wholeXmp(container.xmp, container.extendedXmp)
  if (xmp?.refused === 'too large') warnings.push(remark('xmp-too-large', { megabytes: largestXmp / 1_000_000 }))
  if (xmp?.refused === 'entities') warnings.push(remark('xmp-declares-entities'))
  if (xmp?.damaged) warnings.push(remark('xmp-damaged'))
  const iim = container.iim === null ? null : readIim(container.iim)
  const iimIsLater = iim !== null && container.iim !== null && isLater(container.iim, iim.end, container.iimDigest)
  const { fields, differences, iimIsShown, exifIsShown } = photoFieldsOf({ xmp, iim, iimIsLater, exif })
  if (iim !== null && !iim.declared && iimIsShown && iim.encoding !== 'utf-8') warnings.push(remark('iptc-encoding-guessed', { encoding: encodingName(iim.encoding) }))
  if (exif !== null && exifIsShown && exif.guessed !== null) warnings.push(remark('exif-encoding-guessed', { encoding: encodingName(exif.guessed) }))
  const orientation = container.orientation ?? exif?.orientation ?? 1
  const turned = orientation >= 5
  const [width, height] = turned ? [container.height, container.width] : [container.width, container.height]
  const facts = photoFacts.parse({
    orientation,
    colourProfile: container.icc === null ? '' : iccProfileName(container.icc),
    camera: exif?.camera || cameraOfXmp(xmp),
    position: exif?.position ?? positionOfXmp(xmp),
    hasContentCredentials: container.hasContentCredentials,
    credentialsSay: container.hasContentCredentials ? sourceTypeInCredentials(bytes) : '',
    software: [...new Set([exif?.software ?? '', xmpText(xmp?.properties.get('xmp:CreatorTool'))])].filter(Boolean).join(' / ').slice(0, 1_000),
    differences,
  })
  return { fields, facts, drift: differences.map(({ field }) => field), width, height, mediaType, warnings }
}

/** What a file of that type carries, as it stands in the file. Throws UnreadablePhoto. */
export function containerOf(bytes: Uint8Array, mediaType: PhotoMediaType): PhotoContainer {
  return readers[mediaType](bytes)
}

function cameraOfXmp(xmp: Xmp | null): string {
  return cameraName(xmpText(xmp?.properties.get('tiff:Make')), xmpText(xmp?.properties.get('tiff:Model')))
}

function positionOfXmp(xmp: Xmp | null): PhotoFacts['position'] {
  const [latitude, longitude] = ['exif:GPSLatitude', 'exif:GPSLongitude'].map((name) => degreesOf(xmpText(xmp?.properties.get(name))))
  return latitude === undefined || longitude === undefined ? null : positionFrom(latitude, longitude)
}

/** `38,42.5N` or `38,42,30N`: degrees and minutes, with a fraction or with seconds. */
function degreesOf(text: string): number {
  const [, whole, minutes, seconds = '0', side = ''] = /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/.exec(text) ?? []
  if (whole === undefined || minutes === undefined) return Number.NaN
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600
  return Math.round((side === 'S' || side === 'W' ? -value : value) * 1e7) / 1e7
}

/** Whether an IIM block is another than the one of which the digest was taken. A TIFF may have filled it up since. */
function isLater(iim: Uint8Array, end: number, digest: string | null): boolean {
  const isOf = (bytes: Uint8Array) => bytesToHex(md5(bytes)) === digest
  return digest !== null && !isOf(iim) && !isOf(iim.subarray(0, end))
}

/** The main packet, and what it says is to be found in an extended one. */
function wholeXmp(packet: Uint8Array, extended: ReadonlyMap<string, Uint8Array>): Xmp {
  const main = readXmp(packet)
  const rest = extended.get(xmpText(main.properties.get('xmpNote:HasExtendedXMP')))
  if (rest === undefined) return main
  const more = readXmp(rest)
  return { properties: new Map([...more.properties, ...main.properties]), damaged: main.damaged || more.damaged, refused: main.refused ?? more.refused }
}

function lyingExtension(fileName: string, mediaType: PhotoMediaType): PhotoRemark | null {
  const ending = /\.([^./\\]{1,10})$/.exec(fileName)?.[1]?.toLowerCase()
  if (ending === undefined || fileExtensions[mediaType].includes(ending)) return null
  return mediaType === 'image/avif' ? remark('named-otherwise-avif', { ending }) : remark('named-otherwise', { ending, format: typeNames[mediaType] })
}

const typeNames: Record<Exclude<PhotoMediaType, 'image/avif'>, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/gif': 'GIF',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
}
