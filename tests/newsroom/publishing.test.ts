import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { markdownFlavours } from '#domain/export/format.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { remarkText } from '#domain/photo/remarks.ts'
import { createRequestTargets } from '#main/request-targets.ts'
import { agencyTags, makePhoto } from '#tests/fixtures/make-photo.ts'
import type { PhotosJson } from '#domain/export/markdown/photos-json.ts'
import { kindOfFile } from '#newsroom/importing/file-kind.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { newId } from '#newsroom/new-id.ts'
import { runExifTool } from '#newsroom/photos/exiftool.ts'
import { keepOriginal } from '#newsroom/photos/originals.ts'
import type { ExportRequest } from '#newsroom/publishing/publishing.ts'

let room: string
let newsroom: Newsroom
const opened: { room: string; newsroom: Newsroom }[] = []
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'stet-publishing-'))
  newsroom = await openNewsroom({ folder: join(room, 'newsroom'), author: 'Mina Calder' })
})
// A newsroom that closes ends ExifTool, and the next photo would start another: all are closed at the end.
afterEach(() => void opened.push({ room, newsroom }))
afterAll(async () => {
  for (const one of opened) {
    await one.newsroom.close()
    await rm(one.room, { recursive: true, force: true })
  }
})

const page = { format: 'html', flavour: 'plain', form: 'page', keepLocation: false } as const
const everyFormat: Omit<ExportRequest, 'storyId'>[] = [
  page,
  { ...page, form: 'fragment' },
  { ...page, format: 'text' },
  ...markdownFlavours.map((flavour) => ({ ...page, format: 'markdown' as const, flavour })),
]

async function addPhoto(path: string) {
  const { sha256, bytes, fileName, metadata } = await keepOriginal(newsroom.folder, path, 'pier 9.jpg')
  const { mediaType, width, height, fields } = metadata
  return (await newsroom.photos.create({ fileName, original: { sha256, bytes, mediaType, width, height }, fields }, 'test')).photo
}

function block(content: Record<string, unknown>, order: string): StoredBlock {
  const id = newId()
  return { id, order, content: { ...content, attrs: { ...(content['attrs'] as object), id } } }
}

/** A story with a photo, a citation, a source and notes, every one of which holds a word that must not go out. */
async function storyWithSecrets() {
  const photo = await addPhoto(await makePhoto({ path: join(room, 'pier.jpg'), width: 1600, height: 1000, tags: agencyTags }))
  const citationId = newId()
  const blocks = [
    block({ type: 'figure', attrs: { placementId: newId(), photoId: photo.id, caption: null, alt: 'Dock workers at a gate' } }, 'a0'),
    block({ type: 'paragraph', content: [{ type: 'text', text: '“We have ' }, { type: 'text', text: 'lost enough', marks: [{ type: 'citation', attrs: { id: citationId } }] }, { type: 'text', text: ' weeks,” she said.' }] }, 'a1'),
  ]
  const fields = { headline: 'Port talks resume', slug: 'port-talks', bylines: ['Ada Quill'], notes: 'CANARY-NOTES', status: 'ready' as const }
  const story = await newsroom.stories.create({ fields, blocks }, 'test')
  const source = await newsroom.sources.create({ name: 'CANARY-NAME', title: 'CANARY-TITLE', affiliation: 'CANARY-AFFILIATION', contacts: 'CANARY-CONTACT', notes: 'CANARY-SOURCE-NOTES' }, 'test')
  await newsroom.citations.create({ citationId, storyId: story.id, sourceId: source.id, kind: 'quote', passage: 'CANARY-PASSAGE' }, 'test')
  await newsroom.citations.save({ citationId, changes: { note: 'CANARY-CITATION-NOTE' } }, 'test')
  return { story, photo, citationId }
}

async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path.slice(folder.length + 1), await readFile(path))
  }
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

async function treeHash(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const [path, bytes] of await filesBelow(folder)) hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  return hash.digest('hex')
}

test('every format is written with its photos, and nothing of sources, notes, citations or places is in any byte', async () => {
  const { story, citationId, photo } = await storyWithSecrets()
  const secrets = ['CANARY', 'canary', 'SERIAL', citationId, citationId.replaceAll('-', '')]
  const needles = secrets.flatMap((secret) => (['latin1', 'utf16le'] as const).map((encoding) => Buffer.from(secret, encoding)))
  for (const [index, request] of everyFormat.entries()) {
    const folder = join(room, `out-${index}`)
    const { files } = await newsroom.publishing.publish({ ...request, reportLanguage: 'ko', storyId: story.id, folder, override: null }, 'test')
    const written = await filesBelow(folder)
    expect(files.toSorted()).toEqual([...written.keys()].toSorted())
    expect(files[0]).toMatch(/port-talks\.(html|md|txt)$/)
    for (const [path, bytes] of written) expect({ path, told: needles.some((needle) => bytes.includes(needle)) }).toEqual({ path, told: false })
    for (const image of files.filter((path) => /\.jpe?g$/.test(path))) {
      const [tags = {}] = JSON.parse(await runExifTool(['-json', '-a', '-G1', join(folder, image)])) as Record<string, unknown>[]
      expect(Object.keys(tags).filter((name) => /gps|serial/i.test(name))).toEqual([])
      expect(JSON.stringify(tags)).toContain('Calvera Photo')
    }
    const images = files.filter((path) => path.startsWith('images/'))
    const isPage = request.format === 'html' && request.form === 'page'
    expect(images).toHaveLength(request.format === 'text' ? 0 : isPage ? 4 : 3)
    if (request.format === 'text') continue
    const report = JSON.parse(String(written.get('photos.json'))) as PhotosJson
    expect(report).toMatchObject({ locationRemoved: true, files: images.map((path) => ({ path, bytes: written.get(path)?.length, fields: { caption: 'pass', creditLine: 'pass', copyrightNotice: 'pass' } })) })
    const readable = String(written.get('photos.html'))
    for (const said of [...images, 'GPS 위치', '통과', '저작권 표시']) expect(readable).toContain(said)
    expect(await kindOfFile(join(folder, 'photos.html'))).toBe('companion')
  }
  const publications = await newsroom.publishing.list(story.id)
  expect(publications).toHaveLength(everyFormat.length)
  expect(await newsroom.photos.placements(photo.id)).toMatchObject([{ storyId: story.id, isShown: true, publishedAt: [...new Set(publications.map(({ publishedAt }) => publishedAt))] }])
})

test('the same story gives the same bytes, again and after a restart, published or exported', async () => {
  const { story } = await storyWithSecrets()
  for (const [index, request] of everyFormat.entries()) {
    const once = { ...request, storyId: story.id, override: null }
    await newsroom.publishing.publish({ ...once, folder: join(room, `a-${index}`) }, 'test')
    await newsroom.publishing.publish({ ...once, folder: join(room, `b-${index}`) }, 'test')
    await newsroom.close()
    newsroom = await openNewsroom({ folder: join(room, 'newsroom') })
    await newsroom.publishing.export({ ...once, folder: join(room, `c-${index}`) })
    const first = await treeHash(join(room, `a-${index}`))
    expect(await treeHash(join(room, `b-${index}`))).toBe(first)
    expect(await treeHash(join(room, `c-${index}`))).toBe(first)
  }
})

test('an export of a story that never went out is the same twice, and changes nothing in the newsroom', async () => {
  const { story } = await storyWithSecrets()
  const before = await newsroom.stories.get(story.id)
  for (const name of ['a', 'b']) await newsroom.publishing.export({ ...page, storyId: story.id, folder: join(room, name), override: null })
  expect(await treeHash(join(room, 'a'))).toBe(await treeHash(join(room, 'b')))
  expect(await newsroom.stories.get(story.id)).toEqual(before)
  expect(await newsroom.publishing.list(story.id)).toEqual([])
})

test('publishing marks the story, keeps a version and puts on record what went out', async () => {
  const { story, photo } = await storyWithSecrets()
  const { publicationId, files } = await newsroom.publishing.publish({ ...page, storyId: story.id, folder: join(room, 'out'), override: null }, 'test')
  expect((await newsroom.stories.get(story.id)).fields.status).toBe('published')
  expect(await newsroom.versions.list(story.id)).toMatchObject([{ reason: 'publish' }])
  const { snapshot } = await newsroom.publications.get(publicationId)
  expect(snapshot?.files.map((file) => file.path).toSorted()).toEqual(files.toSorted())
  for (const { path, sha256 } of snapshot?.files ?? []) {
    expect(createHash('sha256').update(await readFile(join(room, 'out', path))).digest('hex')).toBe(sha256)
  }
  expect(snapshot?.photos).toMatchObject([{ id: photo.id, sha256: photo.original?.sha256 }])
  expect(JSON.stringify(snapshot)).not.toMatch(/CANARY|citation/)
})

test('a change after publication shows in the time of modification alone, and notes are no change', async () => {
  const { story } = await storyWithSecrets()
  const publish = async (name: string) => {
    await newsroom.publishing.publish({ ...page, storyId: story.id, folder: join(room, name), override: null }, 'test')
    const html = await readFile(join(room, name, 'port-talks.html'), 'utf8')
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as { datePublished: string; dateModified: string }
  }
  const save = async (changes: object) => {
    const { fieldsRevision } = await newsroom.stories.get(story.id)
    await newsroom.stories.saveFields({ storyId: story.id, baseRevision: fieldsRevision, changes }, 'test')
  }
  const first = await publish('a')
  expect(first.dateModified).toBe(first.datePublished)
  await save({ notes: 'CANARY again' })
  expect(await publish('b')).toEqual(first)
  await save({ dek: 'Both sides return to Pier 9.' })
  const changed = await publish('c')
  expect(changed.datePublished).toBe(first.datePublished)
  expect(changed.dateModified > first.dateModified).toBe(true)
  expect(await publish('d')).toEqual(changed)
})

test('a preview shows the page with photos from the newsroom and names the files that would be written', async () => {
  const { story, photo } = await storyWithSecrets()
  for (const request of everyFormat) {
    const preview = await newsroom.publishing.preview({ ...request, storyId: story.id })
    expect(preview.html).toContain(`/photos/${photo.id}/1280`)
    expect(preview.html).not.toMatch(/CANARY/)
    const folder = join(room, `p-${request.format}-${request.flavour}-${request.form}`)
    const { files } = await newsroom.publishing.export({ ...request, storyId: story.id, folder, override: null })
    expect(preview.files.map((file) => file.path)).toEqual(files)
    expect(preview.text).toBe(await readFile(join(folder, files[0] ?? ''), 'utf8'))
  }
  const wide = await newsroom.publishing.preview({ ...page, storyId: story.id, photoPresets: ['web', 'print'] })
  const names = wide.files.map((file) => file.path.replace(/^.*-(?=[^-]+$)/, ''))
  const widths = ['320', '640', '960', '1280', '1600']
  expect(names).toEqual(['talks.html', 'photos.json', 'photos.html', ...['jpg', 'avif', 'webp'].flatMap((ending) => widths.map((width) => `${width}.${ending}`)), 'social.jpg', 'print.tif', 'print.jpg'])
  expect(wide.text).toMatch(/<picture>\n<source type="image\/avif" srcset="[^"]+-320\.avif 320w, [^"]+-1600\.avif 1600w" sizes="[^"]+">\n<source type="image\/webp" [^>]+>\n<img src="[^"]+-1280\.jpg" srcset=/)
  expect(wide.text).toMatch(/<meta property="og:image" content="images\/pier-9-\w+-social\.jpg">\n<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">/)
  expect(wide.text).toMatch(/"contentUrl": "images\/pier-9-\w+-social\.jpg"/)
  const proof = await newsroom.publishing.proof({ storyId: story.id, doubleSpaced: true })
  expect(proof.html).toContain('Port talks resume')
  expect(proof.html).not.toMatch(/CANARY/)
})

test('a photo without its file stops publication; on somebody’s word it goes out as caption and credit, with a warning', async () => {
  const { photo } = await newsroom.photos.create({ fileName: '', original: null, fields: { caption: 'Cranes at dusk', creditLine: 'Calvera Photo' } }, 'test')
  const blocks = [block({ type: 'figure', attrs: { placementId: newId(), photoId: photo.id, caption: null, alt: null } }, 'a0')]
  const story = await newsroom.stories.create({ fields: { headline: 'Cranes', slug: 'cranes' }, blocks }, 'test')
  const request = { ...page, storyId: story.id, folder: join(room, 'out') }
  await expect(newsroom.publishing.export({ ...request, override: null })).rejects.toMatchObject({ kind: 'BLOCKED' })
  const { files, warnings } = await newsroom.publishing.export({ ...request, override: 'Mina Calder' })
  expect(files).toEqual(['cranes.html'])
  expect(warnings.map(remarkText)).toEqual(['A photo is missing: “Cranes at dusk” went out as caption and credit alone.'])
  expect(await readFile(join(room, 'out', 'cranes.html'), 'utf8')).toContain('Calvera Photo')
})

test('what blocks a story stops its publication, unless somebody takes it on by name', async () => {
  const { story } = await storyWithSecrets()
  const { fieldsRevision } = await newsroom.stories.get(story.id)
  const embargoAt = new Date(Date.now() + 3_600_000).toISOString()
  await newsroom.stories.saveFields({ storyId: story.id, baseRevision: fieldsRevision, changes: { embargoAt, embargoZone: 'Europe/Lisbon' } }, 'test')
  const request = { ...page, storyId: story.id, folder: join(room, 'out') }
  for (const override of [null, '', '  ']) {
    await expect(newsroom.publishing.publish({ ...request, override }, 'test')).rejects.toMatchObject({ kind: 'BLOCKED', data: { findings: [expect.stringMatching(/embargo/i)] } })
  }
  expect(await filesBelow(room).then((files) => [...files.keys()].filter((path) => path.startsWith('out')))).toEqual([])
  expect(await newsroom.publishing.list(story.id)).toEqual([])
  expect((await newsroom.stories.get(story.id)).fields.status).toBe('ready')
  await newsroom.publishing.publish({ ...request, override: ' Mina Calder ' }, 'test')
  expect(await newsroom.publishing.list(story.id)).toMatchObject([{ overriddenBy: 'Mina Calder' }])
})

test('a publication that cannot be written is on no record', async () => {
  const { story } = await storyWithSecrets()
  await writeFile(join(room, 'a-file'), 'x')
  await expect(newsroom.publishing.publish({ ...page, storyId: story.id, folder: join(room, 'a-file'), override: null }, 'test')).rejects.toMatchObject({ kind: 'NOT_WRITABLE' })
  expect(await newsroom.publishing.list(story.id)).toEqual([])
  expect(await newsroom.versions.list(story.id)).toEqual([])
  expect((await newsroom.stories.get(story.id)).fields.status).toBe('ready')
})

test('stories with words of their own for one photo share a folder and keep them', async () => {
  const { story, photo } = await storyWithSecrets()
  const figure = block({ type: 'figure', attrs: { placementId: newId(), photoId: photo.id, caption: 'Another caption', alt: null } }, 'a0')
  const other = await newsroom.stories.create({ fields: { headline: 'Another', slug: 'another' }, blocks: [figure] }, 'test')
  const folder = join(room, 'out')
  for (const storyId of [story.id, other.id]) await newsroom.publishing.export({ ...page, storyId, folder, override: 'Mina' })
  const captions = await Promise.all(
    [...(await filesBelow(folder)).keys()].filter((path) => path.endsWith('-640.jpg')).map(async (path) => {
      const [tags = {}] = JSON.parse(await runExifTool(['-json', '-XMP-dc:Description', join(folder, path)])) as { Description?: string }[]
      return tags.Description
    }),
  )
  expect(captions.toSorted()).toEqual(['Another caption', agencyTags['XMP-dc:Description']].toSorted())
})

test('killed in the middle of an export, nothing half-written stands in the folder', async () => {
  const { story } = await storyWithSecrets()
  await newsroom.publishing.export({ ...page, storyId: story.id, folder: join(room, 'whole'), override: null })
  const whole = new Map([...(await filesBelow(join(room, 'whole')))].map(([path, bytes]) => [path, bytes.toString('base64')]))
  const script = `
    import { openNewsroom } from ${JSON.stringify(fileURLToPath(new URL('../../src/main/newsroom/newsroom.ts', import.meta.url)))}
    const newsroom = await openNewsroom({ folder: ${JSON.stringify(newsroom.folder)} })
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(process.argv[1]))
    for (;;) await newsroom.publishing.export({ ...${JSON.stringify(page)}, storyId: ${JSON.stringify(story.id)}, folder: ${JSON.stringify(join(room, 'out'))}, override: null })`
  for (const delay of ['20', '90', '170', '260']) {
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script, delay])
    expect(signal).toBe('SIGKILL')
    const standing = await filesBelow(join(room, 'out')).catch(() => new Map<string, Buffer>())
    for (const [path, bytes] of standing) expect({ path, whole: bytes.toString('base64') === whole.get(path) }).toEqual({ path, whole: true })
  }
  await newsroom.publishing.export({ ...page, storyId: story.id, folder: join(room, 'out'), override: null })
  expect((await readdir(room)).filter((name) => name.startsWith('.'))).toEqual([])
  expect(await treeHash(join(room, 'out'))).toBe(await treeHash(join(room, 'whole')))
})

test('a crop shows in the preview, in the words about the files and in the files themselves', async () => {
  const { story, photo } = await storyWithSecrets()
  const crop = { x: 0.25, y: 0, width: 0.5, height: 1 }
  await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: photo.revision, changes: { crop } }, 'test')
  const preview = await newsroom.publishing.preview({ ...page, storyId: story.id })
  expect(preview.html).toContain(`/photos/${photo.id}/640/published`)
  expect(preview.text).toMatch(/-800\.jpg 800w" sizes="[^"]+" width="800" height="1000"/)
  const door = createRequestTargets(newsroom, 'test')
  const sizeOf = async (isPublished: boolean) => {
    const { width, height } = await sharp((await door.rendition(photo.id, 640, isPublished))?.path ?? '').metadata()
    return { width, height }
  }
  expect(await sizeOf(true)).toEqual({ width: 640, height: 800 })
  expect(await sizeOf(false)).toEqual({ width: 640, height: 400 })
})
