import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyPhotoFields } from '#domain/photo/photo.ts'
import { licensor } from '#domain/photo/structures.ts'
import { endExifTool, runExifTool } from './exiftool.ts'
import { exportPhoto, type WrittenPhoto } from './export-photo.ts'
import { readBackOrRefuse } from './read-back.ts'

let folder: string
let written: WrittenPhoto[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-read-back-'))
  const originalPath = join(folder, 'original.jpg')
  await sharp({ create: { width: 90, height: 60, channels: 3, background: '#456' } }).jpeg().toFile(originalPath)
  const fields = { ...emptyPhotoFields(), caption: '항만청장', creditLine: 'Calvera Photo', licensors: [licensor.parse({ name: 'Calvera Photo' })] }
  written = await exportPhoto({ originalPath, fields, widths: [30, 60], outFolder: join(folder, 'out'), baseName: 'pier', keepLocation: false })
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

test('files that hold what they have to hold pass, each field by itself', async () => {
  const checks = await readBackOrRefuse(written, false)
  expect(checks).toEqual(written.map(({ path }) => ({ path, fields: { caption: 'pass', creditLine: 'pass', licensors: 'pass' }, holdsLocation: false })))
})

test.for([
  ['a text that was changed', '-XMP-photoshop:Credit=Handout', /“pier-60\.jpg” does not hold the field “creditLine”/],
  ['a text that is missing in IIM', '-IPTC:Caption-Abstract=', /“pier-60\.jpg” does not hold the field “caption”/],
  ['a structure that says more', '-XMP-plus:LicensorURL=https://a.example', /does not hold the field “licensors”/],
  ['a language that nobody wrote', '-XMP-dc:Description-fr=Le port', /does not hold the field “caption”/],
  ['a field that is not given', '-XMP-dc:Rights=© Somebody', /does not hold the field “copyrightNotice”/],
  ['a position', '-EXIF:GPSLatitude=12.5', /“pier-60\.jpg” still tells where it was taken/],
] as const)('%s is refused by file and field', async ([, change, sentence]) => {
  const [first, second] = written
  if (first === undefined || second === undefined) throw new Error('two files were to be written')
  const spoilt = { ...second, path: join(folder, 'pier-60.jpg') }
  await runExifTool(['-o', spoilt.path, change, second.path])
  await expect(readBackOrRefuse([first, spoilt], false)).rejects.toMatchObject({ kind: 'NOT_WRITABLE', message: expect.stringMatching(sentence) as unknown })
  await rm(spoilt.path)
})
