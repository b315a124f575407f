import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { markdownFlavours } from '#domain/export/format.ts'
import { importInWorker } from '#newsroom/importing/import-in-worker.ts'
import { importStream } from '#newsroom/importing/import-stream.ts'
import { importFiles } from '#newsroom/importing/importing.ts'
import { newId } from '#newsroom/new-id.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'

let room: string
let newsroom: Newsroom
const origin = 'test'
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-importing-'))
  newsroom = await openNewsroom({ folder: join(room, 'newsroom'), author: 'Mina Calder' })
})
afterEach(async () => {
  await newsroom.close()
  await endExifTool()
  await rm(room, { recursive: true, force: true })
})

async function file(path: string, text: string | Uint8Array): Promise<string> {
  await mkdir(join(room, path, '..'), { recursive: true })
  await writeFile(join(room, path), text)
  return join(room, path)
}

const originals = async (of = newsroom) =>
  (await readdir(join(of.folder, 'originals'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => entry.name)

async function figures(storyId: string, of = newsroom): Promise<Record<string, unknown>[]> {
  const { blocks } = await of.stories.get(storyId)
  return blocks.map((block) => block.content as unknown as DocumentNode).filter((node) => node.type === 'figure').map((node) => node.attrs ?? {})
}

async function importOne(path: string, into = newsroom) {
  const result = await importFiles(into, [path], { origin })
  expect(result.errors).toEqual([])
  const [story] = result.stories
  if (!story) throw new Error('no story')
  return story
}

/** A story with a photo that has words of its own in this story, and one that is known by its caption alone. */
async function storyToExport() {
  const { photo } = await addPhoto(newsroom, { source: await makePhoto({ path: join(room, 'pier.jpg'), width: 800, height: 500, tags: agencyTags }), fileName: 'pier.jpg' }, origin)
  const { photo: missing } = await newsroom.photos.create({ fileName: '', original: null, fields: { caption: 'Cranes at dusk', creditLine: 'Calvera Photo' } }, origin)
  const contents = [
    { type: 'figure', attrs: { placementId: newId(), photoId: photo.id, caption: 'What the desk says: 새 출발', alt: 'Workers at a gate' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'Words, ' }, { type: 'text', text: '그리고', marks: [{ type: 'bold' }] }, { type: 'text', text: ' more.' }] },
    { type: 'figure', attrs: { placementId: newId(), photoId: missing.id, caption: null, alt: null } },
  ]
  const blocks = contents.map((content, index) => ({ id: newId(), order: `a${index}`, content }))
  const story = await newsroom.stories.create({ fields: { headline: 'The pier', slug: 'the-pier', dek: 'A dek.', leadPhotoId: photo.id }, blocks }, origin)
  return { story, photo, missing }
}

test.each(markdownFlavours)('what was exported as Markdown (%s) comes back with the photos that the newsroom has', async (flavour) => {
  const { story, photo, missing } = await storyToExport()
  const out = join(room, 'out')
  const { files } = await newsroom.publishing.export({ storyId: story.id, format: 'markdown', flavour, form: 'page', keepLocation: false, folder: out, override: 'Mina' })
  const again = await importOne(join(out, files[0] ?? ''))
  expect(again.headline).toBe('The pier')
  expect((await newsroom.photos.list()).map((one) => one.id).toSorted()).toEqual([photo.id, missing.id].toSorted())
  expect(await figures(again.id)).toMatchObject(await figures(story.id).then((all) => all.map(({ photoId, caption, alt }) => ({ photoId, caption, alt }))))
  expect((await newsroom.versions.list(again.id)).map((version) => version.reason)).toEqual(['import'])
})

test('in another newsroom the photo keeps its id, and its file comes along with all it says', async () => {
  const { story, photo, missing } = await storyToExport()
  const out = join(room, 'out')
  await newsroom.publishing.export({ storyId: story.id, format: 'markdown', flavour: 'hugo', form: 'page', keepLocation: false, folder: out, override: 'Mina' })
  const other = await openNewsroom({ folder: join(room, 'other') })
  const { id } = await importOne(join(out, 'the-pier.md'), other)
  expect((await figures(id, other)).map((figure) => figure['photoId'])).toEqual([photo.id, missing.id])
  expect(await other.photos.get(photo.id)).toMatchObject({ original: { width: 800, height: 500 }, fields: { creator: 'Ines Marlow', creditLine: 'Calvera Photo', copyrightNotice: '© 2026 Calvera Photo' } })
  expect(await other.photos.get(missing.id)).toMatchObject({ original: null, fields: { caption: 'Cranes at dusk', creditLine: 'Calvera Photo' } })
  expect((await other.stories.get(id)).fields).toMatchObject({ leadPhotoId: photo.id, dek: 'A dek.' })
  await other.close()
})

test('an HTML page brings the pictures beside it', async () => {
  await makePhoto({ path: join(room, 'pier.jpg'), width: 600, height: 400, tags: agencyTags })
  const page = await file('page/story.html', '<html lang="en"><body><article><h1>Port talks</h1><figure><img src="img/pier%209.jpg" alt="A gate"><figcaption>Workers wait.</figcaption></figure><p>Words of the story are here.</p></article></body></html>')
  await mkdir(join(room, 'page', 'img'))
  await copyFile(join(room, 'pier.jpg'), join(room, 'page', 'img', 'pier 9.jpg'))
  const story = await importOne(page)
  const [figure] = await figures(story.id)
  // The caption of the page is this story's; the photo keeps what its file says.
  expect(figure).toMatchObject({ caption: 'Workers wait.' })
  expect((await newsroom.photos.get(String(figure?.['photoId']))).fields).toMatchObject({ caption: agencyTags['XMP-dc:Description'], altText: 'A gate', creditLine: 'Calvera Photo' })
})

test('the credit of the photo’s file stands against that of the text, with a warning', async () => {
  await makePhoto({ path: join(room, 'pier.jpg'), width: 300, height: 200, tags: { 'XMP-photoshop:Credit': 'Calvera Photo' } })
  const story = await importOne(await file('story.md', '# Talks\n\n![A gate](pier.jpg)\n*Workers wait. (Photo: Somebody Else)*\n\nWords.\n'))
  expect(story.warnings.join('\n')).toMatch(/the photo credits “Calvera Photo” and the text “Somebody Else”/)
  const [figure] = await figures(story.id)
  expect((await newsroom.photos.get(String(figure?.['photoId']))).fields.creditLine).toBe('Calvera Photo')
})

test('a photo that is no photo leaves its place, and the rest of the story comes', async () => {
  await file('broken.jpg', 'not a photo')
  const story = await importOne(await file('story.md', '# Talks\n\n![A gate](broken.jpg)\n\nWords.\n'))
  expect(story.warnings.join('\n')).toMatch(/broken\.jpg.*photo missing/)
  const [figure] = await figures(story.id)
  expect(await newsroom.photos.get(String(figure?.['photoId']))).toMatchObject({ original: null })
  expect(await originals()).toEqual([])
})

test('a story that cannot be kept takes its photos with it', async () => {
  await makePhoto({ path: join(room, 'pier.jpg'), width: 300, height: 200 })
  const path = await file('story.md', '# Talks\n\n![A gate](pier.jpg)\n\nWords.\n')
  newsroom.stories.create = () => Promise.reject(new Error('no'))
  await expect(importFiles(newsroom, [path], { origin })).rejects.toThrow('no')
  expect(await newsroom.photos.list()).toEqual([])
  expect(await originals()).toEqual([])
})

test('on a thread of its own it does the same, tells how far it is, and the newsroom hears of it', async () => {
  const paths = await Promise.all(Array.from({ length: 20 }, (_, index) => file(`many/story-${index}.md`, `# Story ${index}\n\nWords.\n`)))
  const heard: string[] = []
  const stop = newsroom.changes.subscribe((change) => heard.push(`${change.kind} ${change.part} ${change.origin}`))
  const told: number[] = []
  const result = await importInWorker(newsroom, [...paths, join(room, 'absent.md')], { origin: 'window-1', onProgress: ({ done }) => told.push(done) })
  expect(result.stories.map((story) => story.slug)).toEqual(paths.map((_, index) => `story-${index}`))
  expect(result.errors).toEqual([{ file: join(room, 'absent.md'), message: expect.stringContaining('there is no such file') }])
  expect(told).toEqual(Array.from({ length: 21 }, (_, index) => index))
  expect(await newsroom.stories.list()).toHaveLength(20)
  await expect.poll(() => heard.filter((change) => change === 'story created window-1').length).toBe(20)
  stop()
})

test('stopped on its thread, it keeps whole files alone', async () => {
  const paths = await Promise.all(Array.from({ length: 60 }, (_, index) => file(`many/story-${index}.md`, `# Story ${index}\n\nWords.\n`)))
  const stopping = new AbortController()
  const result = await importInWorker(newsroom, paths, { origin, signal: stopping.signal, onProgress: ({ done }) => done === 3 && stopping.abort() })
  expect(result.stories.length).toBeLessThan(60)
  expect(await newsroom.stories.list()).toHaveLength(result.stories.length)
})

test('a file that streams in is imported under its own name', async () => {
  const options = { origin: 'window-2' }
  const story = await importStream(newsroom, { name: '../항만 협상.md', content: Readable.from([Buffer.from('# 항만\n\n'), Buffer.from('말했다.\n')]) }, options)
  expect(story).toMatchObject({ stories: [{ slug: '항만-협상', headline: '항만' }], errors: [] })
  const photo = await importStream(newsroom, { name: 'pier.jpg', content: Readable.from([await readFile(await makePhoto({ path: join(room, 'p.jpg'), width: 300, height: 200 }))]) }, options)
  expect(photo).toMatchObject({ photos: [{ file: 'pier.jpg' }], errors: [] })
  const bad = await importStream(newsroom, { name: 'empty.md', content: Readable.from([]) }, options)
  expect(bad.errors).toEqual([{ file: 'empty.md', message: '“empty.md” was not imported: it is empty.' }])
})
