import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { endExifTool, runExifTool } from './exiftool.ts'
import { exportPhoto } from './export-photo.ts'
import { findOriginal, keepOriginal } from './originals.ts'
import { endPictures } from './pictures/pictures.ts'
import { renderPhoto } from './pixels.ts'

// A quay of 160 by 120 pixels with a red square (#c8102e) in its upper left corner, drawn by us and encoded once, in Display P3, with libheif's
// heif-enc: no library at hand writes HEVC.
const pier = join(import.meta.dirname, '../../../../tests/fixtures/pier.heic')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-heic-'))
})
afterAll(async () => {
  await Promise.all([endExifTool(), endPictures()])
  await rm(folder, { recursive: true, force: true })
})

/** The picture with some bytes of its boxes changed. */
async function changed(name: string, ...changes: [from: string, to: string][]): Promise<string> {
  let text = (await readFile(pier)).toString('latin1')
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  const path = join(folder, name)
  await writeFile(path, Buffer.from(text, 'latin1'))
  return path
}

async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}
const isNear = (colour: number[], [red = 0, green = 0, blue = 0]: number[]) => Math.max(Math.abs((colour[0] ?? 0) - red), Math.abs((colour[1] ?? 0) - green), Math.abs((colour[2] ?? 0) - blue)) <= 12

test('is decoded upright and in its own colours', async () => {
  const plain = await renderPhoto(pier, 1280)
  expect(plain).toMatchObject({ width: 160, height: 120, format: 'jpeg', preview: null })
  expect(await colourAt(plain.bytes, 20, 20)).toSatisfy((colour: number[]) => isNear(colour, [0xc8, 0x10, 0x2e]))
  // A quarter turn to the right in place of a property that nobody misses.
  const turned = await changed('turned.heic', ['pixi\0', 'irot\x03'])
  const upright = await renderPhoto(turned, 1280)
  expect(upright).toMatchObject({ width: 120, height: 160 })
  expect(await colourAt(upright.bytes, 100, 20)).toSatisfy((colour: number[]) => isNear(colour, [0xc8, 0x10, 0x2e]))
  expect(readPhotoMetadata(await readFile(turned))).toMatchObject({ width: 120, height: 160, mediaType: 'image/heic', facts: { orientation: 6, colourProfile: 'sP3C' } })
})

test('is kept with what it says, and published as a JPEG that says it too', async () => {
  const path = await changed('wire.heic')
  await runExifTool(['-overwrite_original', '-XMP-dc:Description=항만청장', '-XMP-photoshop:Credit=Calvera Photo', '-EXIF:Artist=Ines Corvo', path])
  const kept = await keepOriginal(join(folder, 'newsroom'), path, 'wire.HEIC')
  expect(kept.metadata).toMatchObject({ mediaType: 'image/heic', width: 160, height: 120, warnings: [], fields: { caption: '항만청장', creditLine: 'Calvera Photo', creator: 'Ines Corvo' } })
  expect(kept.path).toMatch(/\.heic$/)
  expect(await findOriginal(join(folder, 'newsroom'), kept.sha256)).toBe(kept.path)
  const [written] = await exportPhoto({ originalPath: kept.path, fields: kept.metadata.fields, widths: [80], outFolder: join(folder, 'out'), baseName: 'pier', keepLocation: false })
  expect(readPhotoMetadata(await readFile(written?.path ?? ''))).toMatchObject({ width: 80, height: 60, mediaType: 'image/jpeg', fields: { caption: '항만청장', creditLine: 'Calvera Photo' } })
})

test('that cannot be decoded gives its preview and says so; without one, and broken off, it is refused', async () => {
  const newsroom = join(folder, 'newsroom')
  const unknown = await changed('future.heic', ['hvc1', 'xyz1'])
  await expect(keepOriginal(newsroom, unknown, 'future.heic')).rejects.toMatchObject({ kind: 'NOT_A_PHOTO', message: '“future.heic” was not added. The HEIC’s picture cannot be decoded here, and there is no preview inside. Export it as JPEG and add that.' })
  const preview = join(folder, 'preview.jpg')
  await sharp({ create: { width: 32, height: 24, channels: 3, background: '#c8102e' } }).jpeg().toFile(preview)
  const previewed = await changed('previewed.heic')
  await runExifTool(['-overwrite_original', '-XMP-dc:Description=kept', `-IFD1:ThumbnailImage<=${preview}`, previewed])
  await writeFile(previewed, Buffer.from((await readFile(previewed)).toString('latin1').replace('hvc1', 'xyz1'), 'latin1'))
  const kept = await keepOriginal(newsroom, previewed, 'previewed.heic')
  expect(kept.metadata).toMatchObject({ width: 32, height: 24, fields: { caption: 'kept' } })
  expect(kept.metadata.warnings.map(remarkText)).toEqual([expect.stringMatching(/160 by 120 pixels cannot be decoded\. The small preview inside, 32 by 24 pixels, is shown/)])
  const cut = join(folder, 'cut.heic')
  await writeFile(cut, (await readFile(pier)).subarray(0, -40))
  await expect(keepOriginal(newsroom, cut, 'cut.heic')).rejects.toMatchObject({ message: '“cut.heic” was not added. The HEIC is damaged: the file breaks off. Ask for the photo again.' })
})
