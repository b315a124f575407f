import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { readPhotoFile } from '#newsroom/photos/pictures/read-photo-file.ts'

let folder: string
let wire: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-read-'))
  const path = join(folder, 'wire.jpg')
  // XMP of 180 kB is kept in several segments: more than any head that is read first.
  await makePhoto({ path, width: 60, height: 40, tags: { 'XMP-dc:Description': '항만청장이 부두에서 ', 'XMP-iptcCore:ExtDescrAccessibility': '악수 '.repeat(25_000), 'IPTC:Credit': 'Calvera Photo' } })
  wire = await readFile(path)
})
afterAll(async () => {
  await endExifTool()
  await rm(folder, { recursive: true, force: true })
})

async function kept(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

test('a photo is read from its file as from all its bytes: a large picture, a large head, and another format', async () => {
  const noise = sharp({ create: { width: 900, height: 900, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
  const exif = { IFD0: { Artist: 'Ines Marlow' } }
  const large = await noise.clone().withExif(exif).jpeg({ quality: 95 }).toBuffer()
  const png = await noise.clone().withExif(exif).png().toBuffer()
  expect(Math.min(large.length, png.length, wire.length)).toBeGreaterThan(150_000)
  for (const [name, bytes] of [['large.jpg', large], ['large.png', png], ['wire.jpg', wire]] as const) {
    const read = readPhotoFile(await kept(name, bytes), name)
    expect(read).toEqual(readPhotoMetadata(bytes, name))
    expect(read.fields.creator || read.fields.creditLine).toMatch(/Ines Marlow|Calvera Photo/)
  }
})

test('what is no photo, breaks off in its head or is not there is refused as its bytes would be', async () => {
  for (const [name, bytes] of [['empty.jpg', Buffer.alloc(0)], ['cut.jpg', wire.subarray(0, 150_000)], ['note.jpg', Buffer.from('Not a photo. '.repeat(20_000))]] as const) {
    const path = await kept(name, bytes)
    const refusal = /is empty|breaks off|holds no photo/
    expect(() => readPhotoFile(path, name)).toThrow(refusal)
    expect(() => readPhotoMetadata(bytes, name)).toThrow(refusal)
  }
  expect(() => readPhotoFile(join(folder, 'gone.jpg'))).toThrow(expect.objectContaining({ code: 'ENOENT' }))
})
