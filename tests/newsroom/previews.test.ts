import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PhotosJson } from '#domain/export/markdown/photos-json.ts'
import type { ImageRegion } from '#domain/photo/structures.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { newId } from '#newsroom/new-id.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { makePreviewedHeic } from '#tests/fixtures/make-previewed-heic.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

let temporary: TemporaryNewsroom
beforeEach(async () => {
  temporary = await temporaryNewsroom()
})
afterEach(async () => {
  await temporary[Symbol.asyncDispose]()
  await endExifTool()
})

async function isNear(path: string, left: number, top: number, [red = 0, green = 0, blue = 0]: number[]): Promise<boolean> {
  const [r = 0, g = 0, b = 0] = await sharp(path).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) <= 16
}

test('of a HEIC that cannot be decoded the preview is published, cropped in its own pixels, with its regions where they lie, and the report says so', async () => {
  const { newsroom, folder } = temporary
  const path = await makePreviewedHeic(join(folder, 'pier.heic'), { 'XMP-dc:Description': 'Cranes at the pier', 'XMP-photoshop:Credit': 'Calvera Photo', 'XMP-iptcCore:AltTextAccessibility': 'Cranes' })
  const { photo } = await addPhoto(newsroom, { source: path, fileName: 'pier.heic' }, 'test')
  const figure = { type: 'figure', attrs: { placementId: newId(), photoId: photo.id, caption: null, alt: null } }
  const story = await newsroom.stories.create({ fields: { headline: 'Port talks', slug: 'port-talks' }, blocks: [{ id: newId(), order: 'a0', content: figure }] }, 'test')
  const publish = async (name: string, photoPresets: ('web' | 'print')[]) => {
    const out = join(folder, name)
    const { warnings } = await newsroom.publishing.publish({ storyId: story.id, format: 'html', flavour: 'plain', form: 'page', keepLocation: false, photoPresets, printProfile: 'srgb', folder: out, override: 'Mina Calder' }, 'test')
    const { files = [] } = JSON.parse(await readFile(join(out, 'photos.json'), 'utf8')) as PhotosJson
    return { out, files, warnings }
  }
  const nameOf = (file: string) => file.replace(/^images\/pier-[0-9a-f]{8}-/, '')

  // All of it goes out under the name of the width that it has.
  expect((await publish('whole', [])).files.map(({ path: file, width, height }) => [nameOf(file), width, height])).toEqual([['32.jpg', 32, 24], ['social.jpg', 32, 17]])

  // The right half above: blue and white. The region is in pixels of the picture that nobody can decode.
  const region: ImageRegion = { id: 'white', name: '', roles: [], contentTypes: [], personsShown: ['Mara Quill'], boundary: { shape: 'rectangle', unit: 'pixel', x: 120, y: 0, width: 40, height: 60 } }
  await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: photo.revision, changes: { crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 }, imageRegions: [region] } }, 'test')
  const { out, files, warnings } = await publish('cropped', ['print'])
  const previewOf = { width: 160, height: 120 }
  expect(files.map(({ path: file, width, height, previewOf: of }) => [nameOf(file), width, height, of])).toEqual([
    ['16.jpg', 16, 12, previewOf],
    ['social.jpg', 16, 8, previewOf],
    ['print.tif', 16, 12, previewOf],
    ['print.jpg', 16, 12, previewOf],
  ])
  for (const { path: file } of files.filter(({ path: name }) => !name.includes('social'))) {
    expect(await isNear(join(out, file), 3, 3, [0x1f, 0x5f, 0xa8])).toBe(true)
    expect(await isNear(join(out, file), 12, 3, [0xff, 0xff, 0xff])).toBe(true)
  }
  expect(readPhotoMetadata(await readFile(join(out, files[0]?.path ?? ''))).fields).toMatchObject({ caption: 'Cranes at the pier', imageRegions: [{ boundary: { unit: 'relative', x: 0.5, y: 0, width: 0.5, height: 1 } }] })
  expect(warnings.map(remarkText)).toEqual([expect.stringMatching(/^Of “Cranes at the pier” only the small preview inside went out: its picture of 160 by 120 pixels cannot be decoded\./)])
  expect(await readFile(join(out, 'photos.html'), 'utf8')).toContain('Its picture of 160 × 120 pixels cannot be decoded')
  expect(await readFile(join(out, 'port-talks.html'), 'utf8')).toContain('width="16" height="12"')
})
