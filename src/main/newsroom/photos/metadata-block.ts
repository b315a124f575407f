import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCarriedFields } from '#domain/photo/metadata/carried-fields.ts'
import { cutToBytes } from '#domain/text/utf8.ts'
import { metadataSegmentsOf } from '#domain/photo/metadata/jpeg-segments.ts'
import { writableText } from '#domain/photo/metadata/writable-text.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import { exifToolValue, runExifTool } from './exiftool.ts'
import { homesOf, ownTags, ownXmpTags, tagsOf, xmpTag, type TagValue } from './exiftool-tags.ts'
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
  '-XMP-xmp:CreateDate',
  ...['Make', 'Model', 'LensModel', 'ExposureTime', 'FNumber', 'ISO', 'FocalLength', 'ExposureProgram', 'ExposureCompensation', 'Flash', 'CreateDate', 'OffsetTimeDigitized'].map((tag) => `-EXIF:${tag}`),
]

/** Photoshop's own bookkeeping, what belongs to the original file alone, and what is said of films: a rating's region, a recorder's number. */
const leftBehind = [
  'dc:Format',
  ...['History', 'DocumentAncestors', 'LegacyIPTCDigest', 'EmbeddedXMPDigest', 'SidecarForExtension', 'ColorMode', 'ICCProfileName', 'TextLayers', 'SupplementalCategories'].map((tag) => `photoshop:${tag}`),
  ...['Rating*', 'RecDevice*'].map((tag) => `iptcExt:${tag}`),
]

/** Where a photo was taken and with which device; goes along only where it was asked for. */
const locationTags = ['-GPS:all', '-XMP-exif:GPS*', '-EXIF:SerialNumber', '-EXIF:LensSerialNumber', '-EXIF:OwnerName', '-XMP-aux:all', '-XMP-exifEX:all']

/** No padding to edit in and no name of the tool: the same fields give the same bytes. */
const steady = ['-overwrite_original', '-api', 'Compact=NoPadding', '-XMPToolkit=']

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
    await runExifTool(['-E', ...steady, ...copyArgs(originalPath, keepLocation), ...fieldArgs(fields), ...carriedArgs(original), template])
    return await use({ template, segments: metadataSegmentsOf(await readFile(template)) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Gives files of other formats what a block holds, in place: XMP and EXIF, and to TIFF its IIM too. Other formats have no settled home for IIM. */
export async function writeBlockInto({ template }: MetadataBlock, paths: readonly string[]): Promise<void> {
  const [tiffs, others] = [paths.filter((path) => path.endsWith('.tif')), paths.filter((path) => !path.endsWith('.tif'))]
  // As they stand (`#`): a copyright notice of two lines is no notice of two people.
  const copied = ['-tagsFromFile', template, '-XMP:all', '-EXIF:all', '-EXIF:Copyright#']
  if (others.length > 0) await runExifTool([...steady, ...copied, ...others])
  if (tiffs.length > 0) await runExifTool([...steady, ...copied, '-IPTC:all', '-IPTC:CodedCharacterSet=UTF8', '-Photoshop:IPTCDigest=new', ...tiffs])
}

/** Makes an XMP file that holds the XMP of a block. */
export async function writeSidecarOf({ template }: MetadataBlock, path: string): Promise<void> {
  await runExifTool([...steady, '-tagsFromFile', template, '-XMP:all', path])
}

/** Sets the fields in a file as it is, in place; all else in it stays. `fields` are as `fieldsAsWritten` gives them. */
export async function setFields(path: string, fields: PhotoFields): Promise<void> {
  const homes = homesOf(path)
  // What was said before goes first, in every language and in every list.
  await runExifTool(['-overwrite_original', '-m', ...ownTags.filter((tag) => homes.test(tag)).map((tag) => `-${tag}=`), path])
  const bookkeeping = homes.test('IPTC:') ? ['-IPTC:CodedCharacterSet=UTF8', '-Photoshop:IPTCDigest=new'] : []
  await runExifTool(['-E', '-overwrite_original', ...bookkeeping, ...assignments(fields, homes), path])
}

/** What goes along from the original: nothing of what the newsroom has fields for. */
function copyArgs(originalPath: string, keepLocation: boolean): string[] {
  const ours = ownXmpTags.flatMap((tag) => [`--${tag}`, `--${tag}-*`])
  return ['-tagsFromFile', originalPath, ...carriedTags, ...(keepLocation ? locationTags : []), ...leftBehind.map((name) => `--XMP-${name}`), ...ours]
}

function fieldArgs(fields: PhotoFields): string[] {
  return ['-IPTC:CodedCharacterSet=UTF8', '-Photoshop:IPTCDigest=new', ...assignments(fields, /./)]
}

function assignments(fields: PhotoFields, homes: RegExp): string[] {
  const args: string[] = []
  for (const { tag, value, isRaw } of tagsOf(fields).filter((one) => homes.test(one.tag))) {
    const name = isRaw ? `${tag}#` : tag
    // A list of texts is a value after the other; structures are told in one.
    const values = Array.isArray(value) && typeof value[0] === 'string' ? (value as readonly string[]) : [value]
    for (const one of values) args.push(`-${name}=${exifToolValue(typeof one === 'string' ? one : serialized(one))}`)
  }
  return args
}

/**
 * A structure or a list of them as ExifTool reads it, `{City=Calvera,LocationId=[a,b]}`: a bar stands before a sign that would end a value. With `-E`
 * it reads the whole and then each member once more, so that an ampersand of a member is written for both.
 */
function serialized(value: TagValue): string {
  if (typeof value === 'string') return writableText(value).replaceAll('&', '&#38;').replace(/[|,{}[\]]/g, '|$&')
  if (Array.isArray(value)) return `[${value.map(serialized).join(',')}]`
  return `{${Object.entries(value as Record<string, TagValue>)
    .map(([member, inner]) => `${member}=${serialized(inner)}`)
    .join(',')}}`
}

function carriedArgs(original: Uint8Array): string[] {
  return readCarriedFields(original).flatMap(({ field, values }) =>
    values.flatMap((value) => [
      `-${xmpTag(field.xmp)}=${exifToolValue(value)}`,
      `-IPTC:${field.iim}=${exifToolValue(cutToBytes(value, field.cap))}`,
    ]),
  )
}

async function onePixel(): Promise<Buffer> {
  const sharp = await loadSharp()
  return sharp({ create: { width: 1, height: 1, channels: 3, background: '#808080' } }).jpeg().toBuffer()
}
