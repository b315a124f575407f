import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { openDatabase } from '#newsroom/database/open.ts'
import { addPhoto } from '#newsroom/photos/add-photos.ts'
import { endExifTool } from '#newsroom/photos/exiftool.ts'
import { PhotoRereading } from '#newsroom/photos/photo-rereading.ts'
import { makePhoto } from '#tests/fixtures/make-photo.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
let files: string
beforeEach(async () => {
  temporary = await temporaryNewsroom()
  files = await mkdtemp(join(tmpdir(), 'stet-rereading-'))
})
afterEach(async () => {
  await temporary[Symbol.asyncDispose]()
  await endExifTool()
  await rm(files, { recursive: true, force: true })
})

const tags = {
  'XMP-dc:Description': 'The caption in the file',
  'XMP-photoshop:Credit': 'Calvera Photo',
  'XMP-dc:Title': 'Pier 9',
  'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  'XMP-xmpRights:WebStatement': 'https://example.org/licence',
  'EXIF:Orientation#': 6,
}

/** Makes of a photo what an older Stet had kept of it: its first fields, and no facts. */
async function asKeptBefore(photoId: string, caption: string): Promise<void> {
  const database = await openDatabase(temporary.folder)
  const empty = Object.fromEntries(['altText', 'headline', 'creator', 'source', 'copyrightNotice', 'rightsUsageTerms', 'instructions', 'jobId', 'sublocation', 'city', 'provinceOrState', 'country', 'countryCode', 'dateCreated'].map((name) => [name, '']))
  const fields = { ...empty, caption, creditLine: '', keywords: [], personsShown: [] }
  await database.write(origin, () => database.connection.prepare(`UPDATE photo SET facts = '{}', look = NULL, fields = ? WHERE id = ?`).run(JSON.stringify(fields), photoId))
  await database.close()
}

test('what an older Stet did not know is read before a story goes out; what the desk wrote or emptied stays', async () => {
  const { newsroom } = temporary
  const path = await makePhoto({ path: join(files, 'pier.jpg'), width: 320, height: 200, tags })
  const { photo } = await addPhoto(newsroom, { source: path, fileName: 'pier.jpg' }, origin)
  await asKeptBefore(photo.id, 'The desk’s caption')
  await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: 1, changes: { title: 'x' } }, origin)
  await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: 2, changes: { title: '' } }, origin)
  const figure = { id: '1', order: 'a1', content: { type: 'figure', attrs: { id: '1', placementId: 'p1', photoId: photo.id, caption: null, alt: null } } }
  const story = await newsroom.stories.create({ fields: { headline: 'Port talks', slug: 'port-talks' }, blocks: [figure] }, origin)
  const out = join(files, 'out')
  const { files: written } = await newsroom.publishing.export({ storyId: story.id, format: 'html', flavour: 'plain', form: 'page', keepLocation: false, folder: out, override: 'the test' })
  const picture = written.find((file) => file.endsWith('.jpg')) ?? ''
  expect(readPhotoMetadata(await readFile(join(out, picture))).fields).toMatchObject({
    caption: 'The desk’s caption',
    creditLine: '',
    title: '',
    digitalSourceType: tags['XMP-iptcExt:DigitalSourceType'],
    webStatementOfRights: 'https://example.org/licence',
  })
  expect(await newsroom.photos.get(photo.id)).toMatchObject({ revision: 4, facts: { orientation: 6 }, fields: { caption: 'The desk’s caption', title: '' } })
  // It is read once: what the desk takes out afterwards does not come back.
  await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: 4, changes: { webStatementOfRights: '' } }, origin)
  await newsroom.publishing.preview({ storyId: story.id, format: 'html', flavour: 'plain', form: 'page', keepLocation: false })
  expect((await newsroom.photos.get(photo.id)).fields.webStatementOfRights).toBe('')
})

test('all that are left are read while nobody waits, and one without its file hinders no other', async () => {
  const { newsroom, folder } = temporary
  const lost = await newsroom.photos.create({ fileName: 'lost.jpg', original: { sha256: 'ab'.repeat(32), mediaType: 'image/jpeg', bytes: 5, width: 4, height: 3 } }, origin)
  const added = []
  for (const name of ['a.jpg', 'b.jpg']) {
    const path = await makePhoto({ path: join(files, name), width: 64, height: 40, colour: name === 'a.jpg' ? '#2f4a63' : '#7c6a78', tags })
    added.push((await addPhoto(newsroom, { source: path, fileName: name }, origin)).photo.id)
  }
  for (const id of added) await asKeptBefore(id, 'The desk’s caption')
  const database = await openDatabase(folder)
  const rereading = new PhotoRereading(folder, database)
  await rereading.all()
  await rereading.close()
  await database.close()
  for (const id of added) expect(await newsroom.photos.get(id)).toMatchObject({ facts: { orientation: 6 }, fields: { caption: 'The desk’s caption', title: 'Pier 9', rating: 0 } })
  expect((await newsroom.photos.get(lost.photo.id)).fields.title).toBe('')
})

test('a fault in the background is told once, without a word of what it met, and hinders neither the other photos nor the newsroom', async () => {
  const { newsroom, folder } = temporary
  const ids: string[] = []
  for (const [index, name] of ['a.jpg', 'b.jpg', 'c.jpg'].entries()) {
    const path = await makePhoto({ path: join(files, name), width: 64 + index, height: 40, tags })
    ids.push((await addPhoto(newsroom, { source: path, fileName: name }, origin)).photo.id)
  }
  for (const id of ids) await asKeptBefore(id, 'The desk’s caption')
  const database = await openDatabase(folder)
  database.connection.exec(`CREATE TRIGGER refused BEFORE UPDATE ON photo WHEN NEW.id <> '${ids[2]}' BEGIN SELECT RAISE(ABORT, 'Ilse Brandt, off the record'); END`)
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const rereading = new PhotoRereading(folder, database)
  try {
    await rereading.all()
    expect(logged.mock.calls.map(([line]) => String(line).split('\n')[0])).toEqual(['Reading photos anew failed: SqliteError SQLITE_CONSTRAINT_TRIGGER'])
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Ilse|Brandt|record/)
    expect((await newsroom.photos.get(ids[2] ?? '')).fields.title).toBe('Pier 9')
    // What failed is tried again the next time.
    database.connection.exec('DROP TRIGGER refused')
    await rereading.all()
    expect(logged).toHaveBeenCalledOnce()
    expect((await newsroom.photos.get(ids[0] ?? '')).fields.title).toBe('Pier 9')
  } finally {
    logged.mockRestore()
    await rereading.close()
    await database.close()
  }
})
