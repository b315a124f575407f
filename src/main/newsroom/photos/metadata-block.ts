import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PhotoFields } from '#domain/photo/photo.ts'
import { readCarriedFields } from '#domain/photo/metadata/carried-fields.ts'
import { datePartsOf } from '#domain/photo/metadata/fields-as-written.ts'
import { creatorsOf, cutToBytes, iptcFields, type IptcField } from '#domain/photo/metadata/iptc-fields.ts'
import { metadataSegmentsOf } from '#domain/photo/metadata/jpeg-segments.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { exifToolValue, runExifTool } from './exiftool.ts'
import { loadSharp } from './pixels.ts'

/** The metadata that every published size of a photo carries. `template` is a JPEG of one pixel that holds it. */
export interface MetadataBlock {
  template: string
  /** Its segments, ready to be set into another JPEG. */
  segments: Uint8Array[]
}

export interface MetadataRequest {
  originalPath: string
  /** As `fieldsAsWritten` gives them. */
  fields: PhotoFields
  keepLocation: boolean
}

/** IPTC and its neighbours: what other standard metadata goes along. All that is not named here stays behind. */
const carriedTags = [
  ...['dc', 'photoshop', 'iptcCore', 'iptcExt', 'plus', 'xmpRights', 'cc'].map((group) => `-XMP-${group}:all`),
  ...['XMP-xmp:Rating', 'XMP-xmp:Label', 'XMP-xmp:CreateDate'].map((tag) => `-${tag}`),
  ...['Make', 'Model', 'LensModel', 'ExposureTime', 'FNumber', 'ISO', 'FocalLength', 'ExposureProgram', 'ExposureCompensation', 'Flash', 'CreateDate', 'OffsetTimeDigitized'].map((tag) => `-EXIF:${tag}`),
]

/** Photoshop's own bookkeeping, what belongs to the original file alone, and a list that is set anew. */
const leftBehind = ['dc:Format', ...['History', 'DocumentAncestors', 'LegacyIPTCDigest', 'EmbeddedXMPDigest', 'SidecarForExtension', 'ColorMode', 'ICCProfileName', 'TextLayers', 'SupplementalCategories'].map((tag) => `photoshop:${tag}`)]

/** Where a photo was taken and with which device; goes along only where it was asked for. */
const locationTags = ['-GPS:all', '-XMP-exif:GPS*', '-EXIF:SerialNumber', '-EXIF:LensSerialNumber', '-EXIF:OwnerName', '-XMP-aux:all', '-XMP-exifEX:all']

const locationInPlaces = ['LocationCreated', 'LocationShown'].flatMap((place) =>
  ['GPSLatitude', 'GPSLongitude', 'GPSAltitude', 'GPSAltitudeRef'].map((tag) => `-XMP-iptcExt:${place}${tag}=`),
)

/** No padding to edit in and no name of the tool: the same fields give the same bytes. */
const steady = ['-E', '-overwrite_original', '-api', 'Compact=NoPadding', '-XMPToolkit=']

/**
 * Builds the metadata of a photo once, for all its sizes, and gives it to `use`; the template is gone afterwards. XMP, IIM and EXIF hold the
 * same fields, IIM cut at its byte caps. Rejects with ExifTool's words where it fails.
 */
export async function withMetadataBlock<T>({ originalPath, fields, keepLocation }: MetadataRequest, use: (block: MetadataBlock) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-photo-'))
  const template = join(folder, 'template.jpg')
  try {
    await writeFile(template, await onePixel())
    const original = await readFile(originalPath)
    await runExifTool([...steady, ...copyArgs(originalPath, fields, readPhotoMetadata(original).fields, keepLocation), ...fieldArgs(fields), ...carriedArgs(original), template])
    // A structure is copied whole; what it may not keep is taken out of the copy.
    if (!keepLocation && (await readFile(template)).includes('GPS')) await runExifTool([...steady, ...locationInPlaces, '-Photoshop:IPTCDigest=new', template])
    return await use({ template, segments: metadataSegmentsOf(await readFile(template)) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives a PNG the XMP of a block, in place: PNG has no settled home for IIM. */
export async function writeXmpOf({ template }: MetadataBlock, pngPath: string): Promise<void> {
  await runExifTool([...steady, '-tagsFromFile', template, '-XMP:all', pngPath])
}

function copyArgs(originalPath: string, fields: PhotoFields, before: PhotoFields, keepLocation: boolean): string[] {
  const ours = iptcFields.flatMap(({ field, xmp, kind }) => {
    const tag = xmpTag(xmp)
    // Translations stay with a text that has not changed and go with one that has.
    if (kind === 'language-alternative') return fields[field] !== '' && fields[field] === before[field] ? [] : [`--${tag}*`]
    return [`--${tag}`]
  })
  return ['-tagsFromFile', originalPath, ...carriedTags, ...(keepLocation ? locationTags : []), ...leftBehind.map((name) => `--XMP-${name}`), ...ours]
}

function fieldArgs(fields: PhotoFields): string[] {
  const args = ['-IPTC:CodedCharacterSet=UTF8', '-Photoshop:IPTCDigest=new']
  const set = (tag: string, value: string) => args.push(`-${tag}=${exifToolValue(value)}`)
  for (const place of iptcFields) {
    if (place.kind === 'date') continue
    for (const value of valuesOf(place, fields)) {
      // ExifTool shows an identifier as words; with `#` it is written as it stands.
      set(place.kind === 'identifier' ? `${xmpTag(place.xmp)}#` : xmpTag(place.xmp), value)
      if (place.iim !== null) set(`IPTC:${place.iim.name}`, cutToBytes(value, place.iim.cap))
    }
  }
  if (fields.caption) set('EXIF:ImageDescription', fields.caption)
  if (fields.creator) set('EXIF:Artist', fields.creator)
  if (fields.copyrightNotice) set('EXIF:Copyright', fields.copyrightNotice)
  return [...args, ...dateArgs(fields.dateCreated)]
}

function valuesOf(place: IptcField, fields: PhotoFields): string[] {
  if (place.kind === 'list') return fields[place.field]
  const value = fields[place.field]
  if (place.kind === 'creators') return creatorsOf(value)
  return value === '' ? [] : [value]
}

/** A time of day without a zone stays out of IIM, which knows none without. */
function dateArgs(date: string): string[] {
  const parts = datePartsOf(date)
  if (parts === null) return []
  const { day, time, zone } = parts
  const exif = day.replaceAll('-', ':')
  const args = [`-XMP-photoshop:DateCreated=${time === '' ? exif : `${exif} ${time}${zone}`}`]
  if (day.length === 10) args.push(`-IPTC:DateCreated=${exif}`)
  if (zone !== '') args.push(`-IPTC:TimeCreated=${time}${zone}`, `-EXIF:OffsetTimeOriginal=${zone}`)
  if (time !== '') args.push(`-EXIF:DateTimeOriginal=${exif} ${time}`)
  return args
}

function carriedArgs(original: Uint8Array): string[] {
  return readCarriedFields(original).flatMap(({ field, values }) =>
    values.flatMap((value) => [
      `-${xmpTag(field.xmp)}=${exifToolValue(value)}`,
      `-IPTC:${field.iim}=${exifToolValue(cutToBytes(value, field.cap))}`,
    ]),
  )
}

/** ExifTool's name of a property: `Iptc4xmpCore:Location` is `XMP-iptcCore:Location`. */
function xmpTag(property: string): string {
  const [prefix = '', name = ''] = property.split(':')
  const group = prefix.replace('Iptc4xmpCore', 'iptcCore').replace('Iptc4xmpExt', 'iptcExt')
  return `XMP-${group}:${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

async function onePixel(): Promise<Buffer> {
  const sharp = await loadSharp()
  return sharp({ create: { width: 1, height: 1, channels: 3, background: '#808080' } }).jpeg().toBuffer()
}
