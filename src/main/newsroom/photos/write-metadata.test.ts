import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyPhotoFields, photoFacts, type Photo } from '#domain/photo/photo.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { endExifTool, runExifTool } from './exiftool.ts'
import { keepOriginal } from './originals.ts'
import { endPictures } from './pictures/pictures.ts'
import { pictureHash } from './picture-hash.ts'
import { writeMetadata } from './write-metadata.ts'

let room: string
let folder: string
let source: string
let photo: Photo
let count = 0

beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-write-'))
  source = join(room, 'source.jpg')
  await sharp({ create: { width: 90, height: 60, channels: 3, background: '#456' } }).jpeg().toFile(source)
  await runExifTool(['-overwrite_original', '-XMP-dc:Description=The agency’s caption', '-XMP-dc:Description-fr=La légende', '-IPTC:Caption-Abstract=The agency', '-IPTC:FixtureIdentifier=kept', '-XMP-dc:Subject=old', '-EXIF:SerialNumber=8841', '-EXIF:GPSLatitude=12.5', '-XMP-xmp:Rating=3', source])
  const { sha256, bytes, metadata } = await keepOriginal(join(room, 'newsroom'), source, 'pier.jpg')
  const { mediaType, width, height } = metadata
  const fields = { ...emptyPhotoFields(), caption: '항만청장이 악수하고 있다.', keywords: ['port', 'talks'], rating: 5, crop: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 } }
  const at = '2026-03-03T10:00:00.000Z'
  photo = { id: '0195d7a0-0000-7000-8000-000000000001', fileName: 'pier.jpg', original: { sha256, bytes, mediaType, width, height }, facts: photoFacts.parse({}), fields, revision: 1, drift: [], createdAt: at, updatedAt: at, trashedAt: null }
})
afterAll(async () => {
  await endExifTool()
  await endPictures()
  await rm(room, { recursive: true, force: true })
})
beforeEach(async () => {
  count += 1
  folder = join(room, `folder-${count}`)
})

const newsroom = () => join(room, 'newsroom')
const told = async (path: string) => (JSON.parse(await runExifTool(['-json', '-G1', '-n', path])) as Record<string, unknown>[])[0]

test('a copy holds the fields and all else that the original holds; a name that is taken stays with its file', async () => {
  expect(await writeMetadata(newsroom(), [photo, photo], 'copy', folder)).toEqual({ written: ['pier.jpg', 'pier (2).jpg'], failed: [] })
  const copy = join(folder, 'pier.jpg')
  expect(readPhotoMetadata(await readFile(copy))).toMatchObject({ fields: { caption: photo.fields.caption, keywords: photo.fields.keywords, rating: 3 }, drift: [] })
  expect(await told(copy)).toMatchObject({ 'IPTC:FixtureIdentifier': 'kept', 'ExifIFD:SerialNumber': 8841, 'GPS:GPSLatitude': 12.5, 'XMP-dc:Subject': ['port', 'talks'] })
  expect(await told(copy)).not.toHaveProperty('XMP-dc:Description-fr')
  expect(await pictureHash(copy)).toBe(await pictureHash(source))
  // The crop goes along as a region by which other programs can cut; the picture stays whole.
  expect(readPhotoMetadata(await readFile(copy)).fields.imageRegions).toMatchObject([{ roles: [expect.stringContaining('recomCropping')], boundary: { shape: 'rectangle', x: 0.1, y: 0.2, width: 0.5, height: 0.5 } }])
  expect((await readdir(folder)).toSorted()).toEqual(['pier (2).jpg', 'pier.jpg'])
})

test('a sidecar holds the fields, and what another program noted in it stays', async () => {
  expect(await writeMetadata(newsroom(), [photo], 'sidecar', folder)).toEqual({ written: ['pier.xmp'], failed: [] })
  const sidecar = join(folder, 'pier.xmp')
  expect(await told(sidecar)).toMatchObject({ 'XMP-dc:Description': photo.fields.caption })
  await runExifTool(['-overwrite_original', '-XMP-crs:Exposure2012=1.5', sidecar])
  const corrected = { ...photo, fields: { ...photo.fields, caption: 'Corrected', keywords: [] } }
  expect((await writeMetadata(newsroom(), [corrected], 'sidecar', folder)).written).toEqual(['pier.xmp'])
  const after = await told(sidecar)
  expect(after).toMatchObject({ 'XMP-dc:Description': 'Corrected', 'XMP-crs:Exposure2012': 1.5 })
  expect(after).not.toHaveProperty('XMP-dc:Subject')
})

test('photos that differ by their endings alone have a sidecar each, by which each is found again', async () => {
  const others = [{ ...photo, fileName: 'Pier.PNG', fields: { ...photo.fields, caption: 'Another pier' } }, { ...photo, fileName: 'gate.jpg' }]
  expect(await writeMetadata(newsroom(), [photo, ...others], 'sidecar', folder)).toEqual({ written: ['pier.jpg.xmp', 'Pier.PNG.xmp', 'gate.xmp'], failed: [] })
  expect(await told(join(folder, 'pier.jpg.xmp'))).toMatchObject({ 'XMP-dc:Description': photo.fields.caption })
  expect(await told(join(folder, 'Pier.PNG.xmp'))).toMatchObject({ 'XMP-dc:Description': 'Another pier' })
  // The newsroom has another of that name, which is not among those that are written now.
  expect((await writeMetadata(newsroom(), [photo], 'sidecar', folder, ['pier.jpg', 'pier.png'])).written).toEqual(['pier.jpg.xmp'])
})

test('a name that is longer than a disk holds is cut, whatever is written by it', async () => {
  const long = { ...photo, fileName: `${'부두'.repeat(60)}.jpg` }
  expect((await writeMetadata(newsroom(), [long, long], 'copy', folder)).written).toEqual([`${'부두'.repeat(41)}부.jpg`, `${'부두'.repeat(41)} (2).jpg`])
  expect((await writeMetadata(newsroom(), [long], 'sidecar', folder)).written).toEqual([`${'부두'.repeat(41)}부.xmp`])
})

test('the user’s own file is known by its bytes or by its picture, and another one is left alone', async () => {
  await writeMetadata(newsroom(), [{ ...photo, fileName: 'elsewhere.jpg' }], 'sidecar', folder)
  await copyFile(source, join(folder, 'DSC_0412.jpg'))
  const other = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#999' } }).jpeg().toBuffer()
  await writeFile(join(folder, 'pier.jpg'), other)
  expect(await writeMetadata(newsroom(), [photo], 'in-place', folder)).toEqual({ written: ['DSC_0412.jpg'], failed: [] })
  expect(readPhotoMetadata(await readFile(join(folder, 'DSC_0412.jpg'))).fields.caption).toBe(photo.fields.caption)
  // It is not the file that was added any more: found again by its name and its picture.
  const renamed = { ...photo, fileName: 'DSC_0412.jpg', fields: { ...photo.fields, caption: 'Corrected' } }
  expect((await writeMetadata(newsroom(), [renamed], 'in-place', folder)).written).toEqual(['DSC_0412.jpg'])
  expect(readPhotoMetadata(await readFile(join(folder, 'DSC_0412.jpg'))).fields.caption).toBe('Corrected')
  // The newsroom calls it otherwise than its file is called, as where photos are named as they come in, and there is another file of that name.
  expect(await writeMetadata(newsroom(), [photo], 'in-place', folder)).toEqual({ written: ['DSC_0412.jpg'], failed: [] })
  expect(readPhotoMetadata(await readFile(join(folder, 'DSC_0412.jpg'))).fields.caption).toBe(photo.fields.caption)
  // Of two nobody can tell which is meant.
  await copyFile(join(folder, 'DSC_0412.jpg'), join(folder, 'DSC_0413.jpg'))
  const { written, failed } = await writeMetadata(newsroom(), [photo], 'in-place', folder)
  expect({ written, failed }).toEqual({ written: [], failed: [{ file: 'pier.jpg', message: expect.stringMatching(/no file in .* is this photo/) as unknown }] })
  expect(await readFile(join(folder, 'pier.jpg'))).toEqual(other)
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a photo without a file is named, and holds up no other', async () => {
  const { written, failed } = await writeMetadata(newsroom(), [{ ...photo, fileName: 'gone.jpg', original: null }, photo], 'copy', folder)
  expect({ written, failed }).toEqual({ written: ['pier.jpg'], failed: [{ file: 'gone.jpg', message: '“gone.jpg” has no file in the newsroom.' }] })
})
