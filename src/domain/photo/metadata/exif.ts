import { decodeText, guessEncoding } from './legacy-text.ts'
import { readTiff, type TiffDirectory } from './tiff.ts'

/** What EXIF says that a newsroom wants. `orientation` is 1 to 8; `dateCreated` is ISO 8601, with an offset where the camera wrote one. */
export interface ExifFacts {
  orientation: number
  description: string
  artist: string
  copyright: string
  dateCreated: string
}

const tags = { description: 270, orientation: 274, dateTime: 306, artist: 315, copyright: 33432, exifDirectory: 34665, dateTimeOriginal: 36867, offsetOriginal: 36881 }

/** Reads an EXIF block (a TIFF structure). Null where it is damaged beyond its first directory. */
export function readExif(bytes: Uint8Array): ExifFacts | null {
  const tiff = readTiff(bytes)
  if (tiff === null) return null
  const { first } = tiff
  const exif = tiff.sub(tags.exifDirectory)
  const orientation = first.numbers(tags.orientation)[0] ?? 1
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    description: textOf(first, tags.description).trim(),
    artist: textOf(first, tags.artist).trim(),
    // The photographer's and the editor's notice are parted by a NUL.
    copyright: textOf(first, tags.copyright).split('\0').map((part) => part.trim()).filter(Boolean).join('; '),
    dateCreated: exif === null ? '' : isoDate(textOf(exif, tags.dateTimeOriginal), textOf(exif, tags.offsetOriginal)),
  }
}

function textOf(directory: TiffDirectory, tag: number): string {
  const bytes = directory.bytes(tag)
  return bytes === null ? '' : decodeText(bytes, guessEncoding([bytes])).replace(/\0+$/, '')
}

function isoDate(date: string, offset: string): string {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(date)
  if (parts === null || parts[1] === '0000') return ''
  const [, year, month, day, hour, minute, second] = parts
  const zone = /^(Z|[+-]\d\d:\d\d)/.exec(offset.trim())?.[1] ?? ''
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}
