import type { PhotoFacts } from '../photo.ts'
import { startsWithAscii } from './byte-view.ts'
import { decodeText, guessEncoding, isAscii, type TextEncoding } from './legacy-text.ts'
import { readTiff, type Tiff, type TiffDirectory } from './tiff.ts'

/** What EXIF says that a newsroom wants. `orientation` is 1 to 8; `dateCreated` is ISO 8601, with an offset where the camera wrote one. */
export interface ExifFacts {
  orientation: number
  description: string
  artist: string
  copyright: string
  dateCreated: string
  camera: string
  software: string
  position: PhotoFacts['position']
  /** The encoding in which its texts were read; null where they are ASCII or, as MWG has it, UTF-8. */
  guessed: TextEncoding | null
}

const tags = {
  description: 270,
  make: 271,
  model: 272,
  orientation: 274,
  software: 305,
  artist: 315,
  previewStart: 513,
  previewLength: 514,
  copyright: 33432,
  exifDirectory: 34665,
  gpsDirectory: 34853,
  dateTimeOriginal: 36867,
  offsetOriginal: 36881,
}
const gpsTags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 }

/** What cameras write where a description belongs, photo for photo. */
const noDescription = /^(?:OLYMPUS DIGITAL CAMERA|SONY DSC|MINOLTA DIGITAL CAMERA|KODAK Digital Still Camera|SAMSUNG(?: DIGITAL CAMERA| CSC)?|DCF 1\.0|DIGITAL CAMERA|CREATIVE|Exif_JPEG_PICTURE|default|\0*)$/i

/** Reads an EXIF block (a TIFF structure). Null where it is damaged beyond its first directory. */
export function readExif(bytes: Uint8Array): ExifFacts | null {
  const tiff = readTiff(bytes)
  if (tiff === null) return null
  const { first } = tiff
  const exif = tiff.sub(tags.exifDirectory)
  const orientation = first.numbers(tags.orientation)[0] ?? 1
  const [description, artist, copyright] = [tags.description, tags.artist, tags.copyright].map((tag) => withoutEnd(first.bytes(tag) ?? new Uint8Array()))
  const texts = [description, artist, copyright].filter((text) => text !== undefined)
  const encoding = guessEncoding(texts)
  const read = (text: Uint8Array | undefined) => (text === undefined ? '' : decodeText(text, encoding).trim())
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    description: read(description).replace(noDescription, ''),
    artist: read(artist),
    // The photographer's and the editor's notice are parted by a NUL.
    copyright: read(copyright).split('\0').map((part) => part.trim()).filter(Boolean).join('; '),
    dateCreated: exif === null ? '' : isoDate(asciiText(exif, tags.dateTimeOriginal), asciiText(exif, tags.offsetOriginal)),
    camera: cameraName(asciiText(first, tags.make), asciiText(first, tags.model)),
    software: asciiText(first, tags.software),
    position: positionOf(tiff),
    guessed: encoding === 'utf-8' || texts.every(isAscii) ? null : encoding,
  }
}

/** The JPEG that a camera lays beside the picture for its own display, or null. */
export function embeddedPreview(bytes: Uint8Array): Uint8Array | null {
  const second = readTiff(bytes)?.second()
  const at = second?.numbers(tags.previewStart)[0] ?? 0
  const preview = bytes.subarray(at, at + (second?.numbers(tags.previewLength)[0] ?? 0))
  return at > 0 && startsWithAscii(preview, '\xff\xd8\xff') ? preview : null
}

/** A camera by maker and model, in which many models name their maker again. */
export function cameraName(make: string, model: string): string {
  const [brand = ''] = make.split(/\s/)
  if (model === '' || model.toLowerCase().startsWith(brand.toLowerCase())) return model || make
  return `${make} ${model}`
}

function positionOf(tiff: Tiff): PhotoFacts['position'] {
  const gps = tiff.sub(tags.gpsDirectory)
  if (gps === null) return null
  const latitude = degrees(gps.fractions(gpsTags.latitude), asciiText(gps, gpsTags.latitudeRef) === 'S')
  const longitude = degrees(gps.fractions(gpsTags.longitude), asciiText(gps, gpsTags.longitudeRef) === 'W')
  return positionFrom(latitude, longitude)
}

/** A place on earth, or null where the numbers are none. */
export function positionFrom(latitude: number, longitude: number): PhotoFacts['position'] {
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  // A camera without a fix writes zeros.
  return isPlace && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null
}

function degrees([whole = Number.NaN, minutes = 0, seconds = 0]: number[], negative: boolean): number {
  // Some cameras leave seconds as 0/0.
  const value = whole + (Number.isNaN(minutes) ? 0 : minutes) / 60 + (Number.isNaN(seconds) ? 0 : seconds) / 3600
  return Math.round((negative ? -value : value) * 1e7) / 1e7
}

function asciiText(directory: TiffDirectory, tag: number): string {
  const bytes = directory.bytes(tag)
  return bytes === null ? '' : decodeText(withoutEnd(bytes), 'utf-8').split('\0')[0]?.trim() ?? ''
}

function withoutEnd(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return bytes.subarray(0, end)
}

function isoDate(date: string, offset: string): string {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(date)
  if (parts === null || parts[1] === '0000') return ''
  const [, year, month, day, hour, minute, second] = parts
  const zone = /^(Z|[+-]\d\d:\d\d)/.exec(offset.trim())?.[1] ?? ''
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}
