import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exiftoolPath } from 'exiftool-vendored'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { emptyPhotoFields, type PhotoFields } from '#domain/photo/photo.ts'
import { licensor, location, type ImageRegion } from '#domain/photo/structures.ts'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { readIim, iimOfResources } from '#domain/photo/metadata/iim.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { endExifTool, exifToolValue, runExifTool } from './exiftool.ts'
import { exportPhoto } from './export-photo.ts'
import { keepOriginal } from './originals.ts'
import type { PictureRecipe } from './pixels.ts'
import { readBackOrRefuse } from './read-back.ts'
import { renderedBytes } from './renditions.ts'

// Real pixels and a real ExifTool take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let original: string
let count = 0

const secrets = ['SERIAL-4711', 'LENS-0815', 'OWNER-CANARY', 'HISTORY-CANARY', '12.5', '33.25', '12 deg', 'MAKERNOTE-CANARY', 'THUMBNAIL-CANARY']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-export-'))
  original = join(folder, 'original.jpg')
  await sharp({ create: { width: 1000, height: 700, channels: 3, background: '#666' } }).jpeg().toFile(original)
  const thumbnail = join(folder, 'thumbnail.jpg')
  await sharp({ create: { width: 16, height: 12, channels: 3, background: '#900' } }).jpeg().withExif({ IFD0: { Artist: 'THUMBNAIL-CANARY' } }).toFile(thumbnail)
  await runExifTool([
    '-overwrite_original',
    `-ThumbnailImage<=${thumbnail}`,
    `-XMP-xmp:ThumbnailImage<=${thumbnail}`,
    '-n',
    '-codedcharacterset=utf8',
    '-IFD0:Orientation=6',
    '-EXIF:SerialNumber=SERIAL-4711',
    '-EXIF:LensSerialNumber=LENS-0815',
    '-EXIF:OwnerName=OWNER-CANARY',
    '-EXIF:Make=Calvera Optics',
    '-EXIF:ExposureTime=0.004',
    '-EXIF:GPSLatitude=12.5',
    '-EXIF:GPSLatitudeRef=N',
    '-EXIF:GPSLongitude=33.25',
    '-EXIF:GPSLongitudeRef=E',
    '-EXIF:UserComment=MAKERNOTE-CANARY',
    '-XMP-aux:SerialNumber=SERIAL-4711',
    '-XMP-aux:OwnerName=OWNER-CANARY',
    '-XMP-exif:GPSLatitude=12.5',
    '-XMP-exifEX:LensSerialNumber=LENS-0815',
    '-XMP-photoshop:History=HISTORY-CANARY',
    '-XMP-iptcExt:LocationCreated={City=Calvera,GPSLatitude=12.5,GPSLongitude=33.25}',
    '-XMP-iptcExt:Event=Port talks',
    '-XMP-plus:LicensorName=Another agency',
    '-XMP-plus:LicensorImageID=port-0412',
    '-XMP-xmp:Rating=2',
    '-XMP-iptcExt:RecDevice={Manufacturer=Calvera Optics,SerialNumber=SERIAL-4711}',
    '-XMP-dc:Title=port_0412',
    '-XMP-dc:Description=The old caption',
    '-XMP-dc:Description-fr=La vieille légende',
    '-XMP-dc:Rights=© Calvera Photo',
    '-XMP-dc:Rights-fr=© Calvera Photo, tous droits réservés',
    '-IPTC:Caption-Abstract=Another old caption',
    '-IPTC:By-lineTitle=사진기자',
    '-IPTC:SupplementalCategories=labor',
    '-IPTC:SupplementalCategories=ports',
    '-IPTC:Keywords=old',
    '-XMP-dc:Subject=old',
    original,
  ])
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

const fields: PhotoFields = {
  ...emptyPhotoFields(),
  caption: '항만청장이 악수하고 있다. '.repeat(80).trim(),
  altText: '두 사람이 악수하고 있다 & <두 번째> 줄',
  headline: '“새 출발”',
  creator: 'Ines Corvo; 오세라와 함께 일하는 사진부 기자들',
  creditLine: '칼베라 사진 공동취재단 1반',
  source: 'Calvera Photo',
  copyrightNotice: '© Calvera Photo',
  rightsUsageTerms: 'Editorial use',
  keywords: ['항만', 'strike & talks'],
  personsShown: ['Mara Quill', 'أمل الحداد'],
  city: 'Calvera',
  countryCode: 'KOR',
  dateCreated: '2026-03-03T17:58:00+09:00',
  title: 'port_0412',
  creatorJobTitle: '사진기자',
  eventName: 'Port talks',
  licensors: [licensor.parse({ name: 'Calvera Photo', url: 'https://photo.calvera.example' })],
  locationCreated: location.parse({ city: 'Calvera', identifiers: ['geo:1'] }),
  rightsEndOn: '2027-06-30',
  territory: 'Korea',
  translations: { copyrightNotice: { fr: '© Calvera Photo, tous droits réservés' }, territory: { ko: '대한민국' } },
  rating: 4,
  colourLabel: 'red',
}

const asWritten = fieldsAsWritten(fields)

/** What ExifTool, run apart from the product's own process, says about a file. */
async function judge(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(await exiftoolPath(), args)
  return stdout
}

async function publish(changes: Partial<Parameters<typeof exportPhoto>[0]> = {}) {
  count += 1
  return exportPhoto({ originalPath: original, fields, widths: [160, 320], outFolder: join(folder, `out-${count}`), baseName: 'port-talks', keepLocation: false, ...changes })
}

async function publishOne(changes: Partial<Parameters<typeof exportPhoto>[0]> = {}): Promise<string> {
  return (await publish(changes))[0]?.path ?? ''
}

test('writes each size once, never enlarged, turned upright', async () => {
  const written = await publish({ widths: [640, 320, 1920, 2560] })
  expect(written.map(({ path, width, height }) => [path.split('/').at(-1), width, height])).toEqual([
    ['port-talks-320.jpg', 320, 457],
    ['port-talks-640.jpg', 640, 914],
    ['port-talks-700.jpg', 700, 1000],
  ])
  for (const { path, width, height, bytes } of written) {
    expect(await sharp(path).metadata()).toMatchObject({ format: 'jpeg', width, height, space: 'srgb' })
    expect((await readFile(path)).length).toBe(bytes)
  }
})

test('every written file carries the fields in XMP and IIM, as ExifTool reads them', async () => {
  for (const { path } of await publish()) {
    const [tags] = JSON.parse(await judge('-json', '-G1', '-struct', path)) as [Record<string, unknown>]
    expect(tags).toMatchObject({
      'XMP-dc:Description': fields.caption,
      'XMP-iptcCore:AltTextAccessibility': fields.altText,
      'XMP-dc:Creator': ['Ines Corvo', '오세라와 함께 일하는 사진부 기자들'],
      'XMP-photoshop:Credit': fields.creditLine,
      'XMP-dc:Subject': fields.keywords,
      'XMP-iptcExt:PersonInImage': fields.personsShown,
      'IPTC:CodedCharacterSet': 'UTF8',
      'IPTC:Credit': '칼베라 사진 공동취재단',
      'IPTC:Headline': fields.headline,
      'IPTC:Keywords': fields.keywords,
      'IPTC:DateCreated': '2026:03:03',
      'IPTC:TimeCreated': '17:58:00+09:00',
      'IFD0:Copyright': '© Calvera Photo',
      'IFD0:Artist': fields.creator,
    })
    expect(fields.caption.startsWith(String(tags['IPTC:Caption-Abstract']))).toBe(true)
    const own = readPhotoMetadata(await readFile(path))
    expect(own).toMatchObject({ fields: asWritten, drift: [], warnings: [] })
  }
})

test('other standard metadata goes along, in step in XMP and IIM; translations are the newsroom’s, and marks stay there', async () => {
  const path = await publishOne()
  const [tags] = JSON.parse(await judge('-json', '-G1', '-struct', path)) as [Record<string, unknown>]
  expect(tags).toMatchObject({
    'XMP-dc:Title': 'port_0412',
    'IPTC:ObjectName': 'port_0412',
    'XMP-photoshop:AuthorsPosition': '사진기자',
    'IPTC:By-lineTitle': '사진기자',
    'XMP-photoshop:SupplementalCategories': ['labor', 'ports'],
    'IPTC:SupplementalCategories': ['labor', 'ports'],
    'XMP-iptcExt:Event': 'Port talks',
    'XMP-plus:Licensor': [{ LicensorName: 'Calvera Photo', LicensorURL: 'https://photo.calvera.example' }],
    'XMP-iptcExt:LocationCreated': [{ City: 'Calvera', LocationId: ['geo:1'] }],
    'XMP-plus:LicenseEndDate': '2027:06:30',
    'IPTC:ExpirationDate': '2027:06:30',
    'XMP-plus:LicensorImageID': 'port-0412',
    'XMP-dc:Rights-fr': '© Calvera Photo, tous droits réservés',
    'XMP-plus:RegionConstraints': 'Korea',
    'XMP-plus:RegionConstraints-ko': '대한민국',
    'IFD0:Make': 'Calvera Optics',
    'ExifIFD:ExposureTime': '1/250',
  })
  for (const gone of ['XMP-dc:Description-fr', 'XMP-xmp:Rating', 'XMP-xmp:Label']) expect(tags).not.toHaveProperty([gone])
})

test('the original of these tests holds all that must stay behind', async () => {
  const told = await judge('-a', '-u', '-G1', original)
  for (const secret of ['SERIAL-4711', 'LENS-0815', 'OWNER-CANARY', 'HISTORY-CANARY', '12 deg', 'MAKERNOTE-CANARY']) expect(told).toContain(secret)
  expect((await readFile(original)).toString('latin1').split('\xff\xd8\xff').length).toBeGreaterThan(2)
})

test('place, serial numbers, owner and history stay behind unless they are asked for', async () => {
  for (const { path } of await publish()) {
    const told = await judge('-a', '-u', '-ee', '-G1', path)
    const raw = (await readFile(path)).toString('latin1')
    for (const secret of secrets) {
      expect(told).not.toContain(secret)
      expect(raw).not.toContain(secret)
    }
    expect(told).not.toMatch(/GPS|Thumbnail|Preview|MakerNote/)
    // A JPEG within the JPEG would begin like one.
    expect(raw.split('\xff\xd8\xff')).toHaveLength(2)
  }
  const path = await publishOne({ keepLocation: true })
  const told = await judge('-a', '-G1', path)
  for (const kept of ['SERIAL-4711', 'LENS-0815', 'OWNER-CANARY', '12 deg 30']) expect(told).toContain(kept)
})

test('the story’s own caption and alt text take the place of the photo’s', async () => {
  const path = await publishOne({ placement: { caption: 'As the story has it', alt: null } })
  expect(readPhotoMetadata(await readFile(path)).fields).toMatchObject({ caption: 'As the story has it', altText: fields.altText })
  // An agency's file says the caption in its language too: there stands the same.
  const twice = await publishOne({ fields: { ...fields, translations: { caption: { ko: fields.caption, fr: 'Autre' } } }, placement: { caption: 'As the story has it', alt: null } })
  expect(readPhotoMetadata(await readFile(twice)).fields.translations).toEqual({ caption: { ko: 'As the story has it', fr: 'Autre' } })
})

test('the same photo and fields give the same bytes', async () => {
  const bytes = async (written: { path: string }[]) => Promise.all(written.map(({ path }) => readFile(path)))
  const first = await bytes(await publish())
  await endExifTool()
  expect(await bytes(await publish())).toEqual(first)
})

test('a picture from the cache gives the same bytes as one rendered now', async () => {
  const newsroom = join(folder, 'newsroom')
  const { sha256, path } = await keepOriginal(newsroom, original, 'original.jpg')
  const rendered = (width: number, recipe: PictureRecipe) => renderedBytes(newsroom, sha256, width, recipe)
  const fresh = await readFile(await publishOne({ originalPath: path }))
  expect(await readFile(await publishOne({ originalPath: path, rendered }))).toEqual(fresh)
  expect(await readFile(await publishOne({ originalPath: path, rendered }))).toEqual(fresh)
})

test('a picture of one pixel and one that is longer than a format allows are published in the sizes and formats that there are', async () => {
  const newsroom = join(folder, 'odd-sizes')
  const published = async (width: number, height: number) => {
    const file = join(folder, `${width}x${height}.png`)
    await sharp({ create: { width, height, channels: 3, background: '#456' } }).png().toFile(file)
    const { sha256, path } = await keepOriginal(newsroom, file, 'odd.png')
    const written = await publish({ originalPath: path, widths: [640], formats: ['webp', 'avif'], social: true, print: 'original', rendered: (wide, recipe) => renderedBytes(newsroom, sha256, wide, recipe) })
    return written.map(({ use, format, ...size }) => `${use} ${format} ${size.width}x${size.height}`)
  }
  expect(await published(1, 1)).toEqual(['page jpeg 1x1', 'source webp 1x1', 'source avif 1x1', 'social jpeg 1x1', 'print tiff 1x1', 'print jpeg 1x1'])
  expect(await published(9, 16_384)).toEqual(['page jpeg 9x16384', 'source avif 9x16384', 'social jpeg 9x5', 'print tiff 9x16384', 'print jpeg 9x16384'])
})

test('fields that hold odd characters and partial dates come back as they can be written', async () => {
  const odd = { ...fields, caption: ' line one\r\nline two\u0001 &amp; <b> \u{1F9D1}\u200D\u{1F91D}\u200D\u{1F9D1}\n', dateCreated: '2026-03', creator: 'A ;B', keywords: ['x', ' x', ''], source: '=a,b', city: '-o' }
  const path = await publishOne({ fields: odd })
  expect(readPhotoMetadata(await readFile(path)).fields).toMatchObject({
    caption: 'line one\nline two &amp; <b> \u{1F9D1}\u200D\u{1F91D}\u200D\u{1F9D1}',
    dateCreated: '2026-03',
    creator: 'A; B',
    keywords: ['x'],
    source: '=a,b',
    city: '-o',
  })
})

test.for(['', '2026', '2026-03-03', '2026-03-03 17:58', '2026-03-03T17:58:09', '2026-03-03T17:58:09Z', 'last Tuesday'])('the date “%s” is written as far as it is one', async (dateCreated) => {
  const path = await publishOne({ fields: { ...fields, dateCreated }, widths: [16] })
  const expected = { '2026-03-03 17:58': '2026-03-03T17:58:00', '2026-03-03T17:58:09Z': '2026-03-03T17:58:09+00:00', 'last Tuesday': '' }[dateCreated] ?? dateCreated
  expect(readPhotoMetadata(await readFile(path)).fields.dateCreated).toBe(expected)
})

test('a photo without any field or metadata is published too', async () => {
  const bare = join(folder, 'bare.jpg')
  await sharp({ create: { width: 40, height: 30, channels: 3, background: '#123' } }).jpeg().toFile(bare)
  const path = await publishOne({ originalPath: bare, fields: emptyPhotoFields() })
  expect(readPhotoMetadata(await readFile(path))).toMatchObject({ fields: emptyPhotoFields(), width: 40, height: 30, warnings: [] })
})

test('a picture with transparent parts stays a PNG and carries its fields in XMP', async () => {
  const logo = join(folder, 'logo.png')
  await sharp({ create: { width: 90, height: 60, channels: 4, background: { r: 10, g: 20, b: 30, alpha: 0.4 } } }).png().toFile(logo)
  const path = await publishOne({ originalPath: logo, widths: [640] })
  expect(path).toMatch(/port-talks-90\.png$/)
  expect(readPhotoMetadata(await readFile(path))).toMatchObject({ fields: asWritten, mediaType: 'image/png' })
})

test('a caption too long for one segment is written whole', async () => {
  const caption = Array.from({ length: 8_000 }, (_, index) => `말${index}`).join(' ')
  const path = await publishOne({ fields: { ...fields, caption }, widths: [64] })
  expect(readPhotoMetadata(await readFile(path)).fields.caption).toBe(caption)
})

test('Korean IIM without a declared encoding is published in UTF-8', async () => {
  const wire = join(folder, 'wire.jpg')
  await sharp(original).resize(50).jpeg().toFile(wire)
  await runExifTool(['-overwrite_original', `-IPTC:ObjectName=${exifToolValue('ABCD')}`, wire])
  const bytes = await readFile(wire)
  Buffer.from([0xc7, 0xd7, 0xb8, 0xb8]).copy(bytes, bytes.indexOf('ABCD'))
  await rm(wire)
  await writeFile(wire, bytes)
  const path = await publishOne({ originalPath: wire, fields: readPhotoMetadata(bytes).fields, widths: [50] })
  const written = await readFile(path)
  const at = written.indexOf('8BIM')
  const { iim } = iimOfResources(written.subarray(at))
  expect(iim && readIim(iim).texts.get(5)?.[0]?.text).toBe('항만')
})

test('formats, a picture for links and print files come from the crop, with their own sizes, colours and regions', async () => {
  const p3 = join(folder, 'p3.tif')
  // Red above, green below; the crop is the upper half, in which the focal point stands far to the right.
  const halves = await sharp({ create: { width: 1500, height: 600, channels: 3, background: '#c00000' } }).extend({ bottom: 600, background: '#00a000' }).png().toBuffer()
  await sharp(halves).withIccProfile('p3').tiff().toFile(p3)
  const originalProfile = readPhotoMetadata(await readFile(p3)).facts.colourProfile
  expect(originalProfile).toMatch(/P3/)
  const face: ImageRegion = { id: 'r1', name: 'Mara Quill', roles: [], contentTypes: [], personsShown: ['Mara Quill'], boundary: { shape: 'rectangle', unit: 'relative', x: 0.9, y: 0.1, width: 0.1, height: 0.1 } }
  const cropped = { ...fields, crop: { x: 0, y: 0, width: 1, height: 0.5 }, focalPoint: { x: 0.95, y: 0.25 }, imageRegions: [face] }
  const request = { originalPath: p3, fields: cropped, widths: [320, 2560], formats: ['avif', 'webp'] as const, social: true, print: 'original' as const }
  const written = await publish(request)
  expect(written.map(({ path, use, width, height }) => [path.split('/').at(-1), use, width, height])).toEqual([
    ['port-talks-320.jpg', 'page', 320, 128],
    ['port-talks-1500.jpg', 'page', 1500, 600],
    ['port-talks-320.avif', 'source', 320, 128],
    ['port-talks-1500.avif', 'source', 1500, 600],
    ['port-talks-320.webp', 'source', 320, 128],
    ['port-talks-1500.webp', 'source', 1500, 600],
    ['port-talks-social.jpg', 'social', 1143, 600],
    ['port-talks-print.tif', 'print', 1500, 600],
    ['port-talks-print.jpg', 'print', 1500, 600],
  ])
  for (const { use, path, fields: held } of written) {
    const { space } = await sharp(path).metadata()
    const { dominant } = await sharp(path).stats()
    expect({ path, isRed: dominant.r > 150 && dominant.g < 60, space }).toEqual({ path, isRed: true, space: 'srgb' })
    const { colourProfile } = readPhotoMetadata(await readFile(path)).facts
    expect({ path, colourProfile }).toEqual({ path, colourProfile: use === 'print' ? originalProfile : expect.stringMatching(/sRGB/) })
    const [region] = held.imageRegions
    // The picture for links begins 357 pixels further to the right.
    expect(region?.boundary).toMatchObject(use === 'social' ? { x: 0.868766, width: 0.131234, y: 0.2, height: 0.2 } : { x: 0.9, width: 0.1, y: 0.2, height: 0.2 })
  }
  await readBackOrRefuse(written, false)
  expect(await Promise.all((await publish(request)).map(({ path }) => readFile(path)))).toEqual(await Promise.all(written.map(({ path }) => readFile(path))))
  const [, , , print] = await publish({ ...request, widths: [160], formats: [], print: 'cmyk' })
  expect(await sharp(print?.path).metadata()).toMatchObject({ space: 'cmyk', hasProfile: true })
})

test('where nothing can be written, the sentence says so', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  await expect(publish({ outFolder: join(file, 'below') })).rejects.toMatchObject({ kind: 'NOT_WRITABLE', message: expect.stringContaining('a-file') })
})

test('a damaged original leaves nothing in the folder', async () => {
  const broken = join(folder, 'broken.jpg')
  await writeFile(broken, (await readFile(original)).subarray(0, -1_500))
  const outFolder = join(folder, 'stays-empty')
  await expect(publish({ originalPath: broken, outFolder })).rejects.toMatchObject({ kind: 'NOT_A_PHOTO' })
  expect(await readdir(outFolder)).toEqual([])
})
