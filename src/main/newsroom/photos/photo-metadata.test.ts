import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { endExifTool, exifToolValue, runExifTool } from './exiftool.ts'

// Real pixels and a real ExifTool take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let count = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-metadata-'))
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

/** A real photo file of 60 by 40 pixels with what ExifTool writes into it. `format` is also its ending. */
async function photo(args: string[], format: 'jpg' | 'png' | 'webp' | 'tif' | 'gif' | 'avif' = 'jpg'): Promise<Uint8Array> {
  count += 1
  const path = join(folder, `${count}.${format}`)
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#2f4a63' } })
  await picture.toFormat(format === 'jpg' ? 'jpeg' : format === 'tif' ? 'tiff' : format).toFile(path)
  if (args.length > 0) await runExifTool(['-E', '-overwrite_original', ...args, path])
  return readFile(path)
}

const set = (tag: string, value: string) => `-${tag}=${exifToolValue(value)}`

const agency = {
  caption: '“새 출발”을 강조한 항만청장 — the harbour chief, left,\nat Pier 9',
  altText: '두 사람이 악수하고 있다',
  headline: '항만 협상 재개',
  creator: '김하늘',
  creditLine: '칼베라 사진',
  source: '칼베라 통신',
  copyrightNotice: '© 2026 칼베라 통신',
  instructions: '5월 1일까지만 사용',
  jobId: 'CAL-0412',
  city: '칼베라',
  country: '칼베라 공화국',
  countryCode: 'KOR',
}

test('reads UTF-8 IIM with Hangul as ExifTool wrote it', async () => {
  const bytes = await photo([
    '-codedcharacterset=utf8',
    set('IPTC:Caption-Abstract', agency.caption),
    set('IPTC:Headline', agency.headline),
    set('IPTC:By-line', agency.creator),
    set('IPTC:Credit', agency.creditLine),
    set('IPTC:Source', agency.source),
    set('IPTC:CopyrightNotice', agency.copyrightNotice),
    set('IPTC:SpecialInstructions', agency.instructions),
    set('IPTC:OriginalTransmissionReference', agency.jobId),
    set('IPTC:City', agency.city),
    set('IPTC:Country-PrimaryLocationName', agency.country),
    set('IPTC:Country-PrimaryLocationCode', agency.countryCode),
    '-IPTC:Keywords=항만',
    '-IPTC:Keywords=노동',
    '-IPTC:DateCreated=2026:03:03',
    '-IPTC:TimeCreated=17:58:00+09:00',
  ])
  const { altText, ...known } = agency
  expect(altText).not.toBe('')
  const metadata = readPhotoMetadata(bytes)
  expect(metadata).toMatchObject({ width: 60, height: 40, mediaType: 'image/jpeg', warnings: [], drift: [] })
  expect(metadata.fields).toMatchObject({ ...known, keywords: ['항만', '노동'], dateCreated: '2026-03-03T17:58:00+09:00', altText: '' })
})

test('reads XMP alone, with language alternatives, bags and sequences', async () => {
  const bytes = await photo([
    set('XMP-dc:Description', agency.caption),
    set('XMP-dc:Description-fr', 'La cheffe du port'),
    set('XMP-iptcCore:AltTextAccessibility', agency.altText),
    set('XMP-photoshop:Headline', agency.headline),
    '-XMP-dc:Creator=Ines Corvo',
    '-XMP-dc:Creator=Tomás Reyl',
    set('XMP-photoshop:Credit', agency.creditLine),
    set('XMP-dc:Rights', agency.copyrightNotice),
    '-XMP-xmpRights:UsageTerms=Editorial use only',
    '-XMP-iptcExt:PersonInImage=Mara Quill',
    '-XMP-iptcExt:PersonInImage=오세라',
    '-XMP-iptcCore:Location=Pier 9',
    '-XMP-photoshop:State=Lower Calvera',
    '-XMP-photoshop:DateCreated=2026:03:03 17:58:00',
    '-XMP-dc:Subject=port & docks',
    '-XMP-dc:Subject=strike',
  ])
  expect(readPhotoMetadata(bytes).fields).toMatchObject({
    caption: agency.caption,
    altText: agency.altText,
    headline: agency.headline,
    creator: 'Ines Corvo; Tomás Reyl',
    creditLine: agency.creditLine,
    copyrightNotice: agency.copyrightNotice,
    rightsUsageTerms: 'Editorial use only',
    personsShown: ['Mara Quill', '오세라'],
    sublocation: 'Pier 9',
    provinceOrState: 'Lower Calvera',
    dateCreated: '2026-03-03T17:58:00',
    keywords: ['port & docks', 'strike'],
  })
})

test('reads IIM without a declared encoding as Latin-1 where it is not UTF-8', async () => {
  const bytes = await photo(['-charset', 'iptc=latin1', set('IPTC:Caption-Abstract', 'Près de l’écluse, où l’eau gèle à Noël'.replaceAll('’', "'")), '-IPTC:City=Zürich'])
  const metadata = readPhotoMetadata(bytes)
  expect(metadata.fields.caption).toBe("Près de l'écluse, où l'eau gèle à Noël")
  expect(metadata.fields.city).toBe('Zürich')
})

test('reads IIM without a declared encoding as EUC-KR where it is Korean, and says so', async () => {
  const bytes = Buffer.from(await photo(['-IPTC:By-line=12345678']))
  // “항만연합” in EUC-KR, which has two bytes for each of the four syllables.
  Buffer.from([0xc7, 0xd7, 0xb8, 0xb8, 0xbf, 0xac, 0xc7, 0xd5]).copy(bytes, bytes.indexOf('12345678'))
  const { fields, warnings } = readPhotoMetadata(bytes)
  expect(fields.creator).toBe('항만연합')
  expect(warnings.map(remarkText)).toEqual(['The photo’s IPTC does not name its encoding and was read as Korean (EUC-KR), which is a guess. Check its letters.'])
})

test('XMP wins over IIM over EXIF, and a disagreement is named', async () => {
  const bytes = await photo([
    '-codedcharacterset=utf8',
    '-EXIF:ImageDescription=from EXIF',
    '-EXIF:Artist=exif artist',
    '-EXIF:Copyright=© exif',
    '-EXIF:DateTimeOriginal=2026:03:01 08:00:00',
    '-EXIF:OffsetTimeOriginal=+02:00',
    '-IPTC:Caption-Abstract=from IIM',
    '-IPTC:By-line=iim artist',
    '-IPTC:Credit=Same Credit',
    '-XMP-dc:Description=from XMP',
    '-XMP-photoshop:Credit=Same Credit',
  ])
  const { fields, drift, facts } = readPhotoMetadata(bytes)
  expect(fields).toMatchObject({ caption: 'from XMP', creator: 'iim artist', copyrightNotice: '© exif', creditLine: 'Same Credit', dateCreated: '2026-03-01T08:00:00+02:00' })
  expect(drift).toEqual(['caption', 'creator'])
  expect(facts.differences).toEqual([
    { field: 'caption', xmp: 'from XMP', iim: 'from IIM', exif: 'from EXIF' },
    { field: 'creator', xmp: null, iim: 'iim artist', exif: 'exif artist' },
  ])
})

test('a caption over 2,000 bytes that IIM holds cut is no disagreement, with any cut', async () => {
  const long = '가나다라마바사아자차카타파하 '.repeat(120).trim()
  const bytes = await photo(['-codedcharacterset=utf8', set('IPTC:Caption-Abstract', long), set('XMP-dc:Description', long), set('IPTC:Credit', long), set('XMP-photoshop:Credit', long)])
  const { fields, drift } = readPhotoMetadata(bytes)
  expect(fields.caption).toBe(long)
  expect(drift).toEqual([])
  const other = await photo(['-codedcharacterset=utf8', set('IPTC:Caption-Abstract', `${long.slice(0, 200)}`), set('XMP-dc:Description', long)])
  expect(readPhotoMetadata(other).drift).toEqual(['caption'])
})

test('an XMP packet over 64 KB is put together from its parts', async () => {
  const long = Array.from({ length: 9_000 }, (_, index) => `mot${index} ñ`).join(' ')
  expect(long.length).toBeGreaterThan(80_000)
  const bytes = await photo([set('XMP-dc:Description', long), '-XMP-photoshop:Credit=Calvera Photo'])
  const { fields, warnings } = readPhotoMetadata(bytes)
  expect(warnings).toEqual([])
  expect(fields.creditLine).toBe('Calvera Photo')
  expect(fields.caption).toBe(long.slice(0, 100_000))
})

test.for(['png', 'webp', 'tif', 'gif', 'avif'] as const)('reads the XMP, the type and the size of a %s', async (format) => {
  const bytes = await photo([set('XMP-dc:Description', agency.caption), '-XMP-photoshop:Credit=Calvera Photo'], format)
  const metadata = readPhotoMetadata(bytes, `wire.${format}`)
  expect(metadata).toMatchObject({ width: 60, height: 40, mediaType: format === 'tif' ? 'image/tiff' : `image/${format}`, warnings: [] })
  expect(metadata.fields).toMatchObject({ caption: agency.caption, creditLine: 'Calvera Photo' })
})

test('reads the IIM of a TIFF', async () => {
  const bytes = await photo(['-codedcharacterset=utf8', set('IPTC:Credit', agency.creditLine)], 'tif')
  expect(readPhotoMetadata(bytes).fields.creditLine).toBe(agency.creditLine)
})

test.for(['jpg', 'png', 'webp', 'tif'] as const)('counts the size of a %s after EXIF rotation, as sharp does', async (format) => {
  const bytes = await photo(['-n', '-IFD0:Orientation=6'], format)
  const seen = await sharp(bytes).metadata()
  expect(readPhotoMetadata(bytes)).toMatchObject({ width: seen.autoOrient.width, height: seen.autoOrient.height })
  expect(seen.autoOrient).toMatchObject({ width: 40, height: 60 })
})

test('a file whose name lies keeps its true type, with a warning', async () => {
  const bytes = await photo([], 'png')
  const { mediaType, warnings } = readPhotoMetadata(bytes, 'front page.JPG')
  expect(mediaType).toBe('image/png')
  expect(warnings.map(remarkText)).toEqual(['The file’s name ends in “.jpg”, but it is a PNG and is kept as that.'])
})

test('what is no photo, or a broken one, is named', async () => {
  const whole = await photo(['-XMP-dc:Description=x'])
  await writeFile(join(folder, 'whole.jpg'), whole)
  const reason = (bytes: Uint8Array) => {
    try {
      readPhotoMetadata(bytes)
      return 'read'
    } catch (error) {
      return (error as { kind?: string }).kind
    }
  }
  expect(reason(new Uint8Array())).toBe('empty')
  expect(reason(Buffer.from('Dear editor,'))).toBe('not-a-photo')
  expect(reason(Buffer.from('%PDF-1.7'))).toBe('unsupported')
  expect(reason(whole.subarray(0, 200))).toBe('broken')
  for (let end = 3; end < whole.length; end += 7) expect(['broken', 'read']).toContain(reason(whole.subarray(0, end)))
})
