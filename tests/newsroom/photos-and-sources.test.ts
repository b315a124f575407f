import { afterEach, beforeEach, expect, test } from 'vitest'
import { wholePhoto, type ListedPhoto } from '#domain/photo/photo.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

const original = { sha256: 'ab'.repeat(32), mediaType: 'image/jpeg' as const, bytes: 5, width: 4, height: 3 }
const figure = (id: string, photoId: string) => ({ id, order: `a${id}`, content: { type: 'figure', attrs: { id, placementId: `p${id}`, photoId, caption: null, alt: null } } })
const citationId = (last: number) => `0198f000-0000-7000-8000-00000000000${last}`

test('the same bytes are one photo, and come back out of the trash when they are added again', async () => {
  const { photos } = temporary.newsroom
  const first = await photos.create({ fileName: 'pier.jpg', original, fields: { caption: 'Pier 9' } }, origin)
  await photos.trash(first.photo.id, origin)
  const again = await photos.create({ fileName: 'copy.jpg', original }, origin)
  expect(again).toMatchObject({ duplicate: true, photo: { id: first.photo.id, fileName: 'pier.jpg', trashedAt: null } })
  expect(await photos.counts()).toEqual({ kept: 1, trashed: 0 })
})

test('what a file says in its language too follows the text that is corrected, and goes back with it', async () => {
  const { photos } = temporary.newsroom
  const translations = { caption: { en: 'Ines Marlwo', fr: 'La ministre' } }
  const { photo } = await photos.create({ fileName: 'pier.jpg', original, fields: { caption: 'Ines Marlwo', translations } }, origin)
  const followed = { caption: { en: 'Ines Marlow', fr: 'La ministre' } }
  const saved = await photos.saveFields({ photoId: photo.id, baseRevision: 1, changes: { caption: 'Ines Marlow' } }, origin)
  expect(saved).toMatchObject({ revision: 2, translations: followed })
  expect((await photos.get(photo.id)).fields.translations).toEqual(followed)
  const [back] = await photos.saveMany([{ photoId: photo.id, baseRevision: 2, changes: { caption: 'Ines Marlwo' } }], origin)
  expect(back?.translations).toEqual(translations)
  expect(await photos.saveFields({ photoId: photo.id, baseRevision: 3, changes: { headline: 'Port' } }, origin)).not.toHaveProperty('translations')
})

test('a photo is in use while a story shows it, in whatever block, or leads with it', async () => {
  const { photos, stories, storyTrash, publications } = temporary.newsroom
  const { photo } = await photos.create({ fileName: 'pier.jpg', original }, origin)
  const shows = await stories.create({ fields: { headline: 'Shows' }, blocks: [{ id: '1', order: 'a1', content: { type: 'blockquote', content: [figure('x', photo.id).content] } }] }, origin)
  const leads = await stories.create({ fields: { headline: 'Leads', leadPhotoId: photo.id } }, origin)
  await expect(photos.purge(photo.id, origin)).rejects.toMatchObject({ kind: 'IN_USE', data: { headlines: ['Leads', 'Shows'] } })
  await expect(photos.trash(photo.id, origin)).rejects.toMatchObject({ kind: 'IN_USE', data: { headlines: ['Leads', 'Shows'] } })
  await stories.saveBody({ storyId: shows.id, baseRevision: 1, upserted: [figure('2', photo.id)], removed: ['1'], words: 0, characters: 0 }, origin)
  expect((await photos.placements(photo.id)).toSorted((a, b) => (a.headline < b.headline ? -1 : 1))).toEqual([
    { storyId: leads.id, headline: 'Leads', isShown: true, placementId: null, publishedAt: [] },
    { storyId: shows.id, headline: 'Shows', isShown: true, placementId: 'p2', publishedAt: [] },
  ])
  for (const publishedAt of ['2026-03-03T08:15:00.000Z', '2026-03-04T08:15:00.000Z']) {
    const snapshot = { fields: shows.fields, blocks: [], photos: [{ id: photo.id, sha256: null, fields: {} }], files: [], publishedAt, modifiedAt: publishedAt }
    await publications.record({ storyId: shows.id, format: 'text', flavour: 'plain', folder: '/out', overriddenBy: null, snapshot, publishedAt }, origin)
  }
  await stories.saveBody({ storyId: shows.id, baseRevision: 2, upserted: [], removed: ['2'], words: 0, characters: 0 }, origin)
  await storyTrash.purge(leads.id, origin)
  // It stands in no story now, and was published with one.
  expect(await photos.placements(photo.id)).toEqual([{ storyId: shows.id, headline: 'Shows', isShown: false, placementId: null, publishedAt: ['2026-03-04T08:15:00.000Z', '2026-03-03T08:15:00.000Z'] }])
  expect(await photos.purge(photo.id, origin)).toEqual({ sha256: original.sha256 })
  await expect(photos.get(photo.id)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
})

test('a missing photo takes its file; what the desk wrote stays and the file fills the gaps', async () => {
  const { photos } = temporary.newsroom
  const { photo } = await photos.create({ fileName: '', original: null, fields: { caption: 'The desk’s words' } }, origin)
  const file = { fileName: 'pier.jpg', original, fields: { caption: 'The file’s words', creator: 'Ivo Lund', keywords: ['harbor'] } }
  const supplied = await photos.supply({ photoId: photo.id, ...file }, origin)
  expect(supplied).toMatchObject({ original, fileName: 'pier.jpg', revision: 2, fields: { caption: 'The desk’s words', creator: 'Ivo Lund', keywords: ['harbor'] } })
  const { photo: second } = await photos.create({ fileName: '', original: null }, origin)
  await expect(photos.supply({ photoId: second.id, ...file }, origin)).rejects.toMatchObject({ kind: 'INVALID' })
})

test('a photo’s fields are not laid over those that somebody else wrote', async () => {
  const { photos } = temporary.newsroom
  const { photo } = await photos.create({ fileName: 'pier.jpg', original, drift: ['caption', 'creator'] }, origin)
  await photos.saveFields({ photoId: photo.id, baseRevision: 1, changes: { caption: 'First' } }, origin)
  await expect(photos.saveFields({ photoId: photo.id, baseRevision: 1, changes: { caption: 'Second' } }, origin)).rejects.toMatchObject({ kind: 'STALE', data: { revision: 2 } })
  await photos.saveFields({ photoId: photo.id, baseRevision: 1, changes: { altText: 'A pier' } }, origin)
  expect(await photos.get(photo.id)).toMatchObject({ revision: 3, drift: ['creator'], fields: { caption: 'First', altText: 'A pier' } })
})

test('a citation that was removed comes back with its note when the mark does', async () => {
  const { stories, sources, citations } = temporary.newsroom
  const story = await stories.create({}, origin)
  const source = await sources.create({ name: 'Ilse Brandt', attribution: 'background' }, origin)
  const citation = { citationId: citationId(1), storyId: story.id, sourceId: source.id, kind: 'quote' as const, passage: 'Enough.' }
  await citations.create(citation, origin)
  await citations.save({ citationId: citationId(1), changes: { note: 'by phone', checked: true } }, origin)
  await citations.remove(citationId(1), origin)
  expect(await citations.ofStory(story.id)).toEqual([])
  expect(await citations.create(citation, origin)).toMatchObject({ note: 'by phone', checked: true })
})

test('a pasted citation gets a row of its own in its own story', async () => {
  const { stories, sources, citations } = temporary.newsroom
  const [from, to] = [await stories.create({ fields: { headline: 'From' } }, origin), await stories.create({ fields: { headline: 'To' } }, origin)]
  const source = await sources.create({ name: 'Ilse Brandt' }, origin)
  await citations.create({ citationId: citationId(1), storyId: from.id, sourceId: source.id, kind: 'fact', passage: 'Three weeks' }, origin)
  await citations.remove(citationId(1), origin)
  const copy = await citations.copy({ fromId: citationId(1), toId: citationId(2), storyId: to.id }, origin)
  expect(copy).toMatchObject({ id: citationId(2), storyId: to.id, passage: 'Three weeks', kind: 'fact' })
  expect((await sources.citations(source.id)).map((one) => one.headline)).toEqual(['To'])
  await expect(citations.copy({ fromId: citationId(1), toId: citationId(2), storyId: to.id }, origin)).rejects.toMatchObject({ kind: 'INVALID' })
  await expect(sources.purge(source.id, origin)).rejects.toMatchObject({ kind: 'IN_USE', data: { headlines: ['To'] } })
  await citations.remove(citationId(2), origin)
  await sources.purge(source.id, origin)
  await expect(sources.get(source.id)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
})

test('photos are read in parts without those in the trash, by name with them, and each story says which it shows', async () => {
  const { photos, stories } = temporary.newsroom
  const made = []
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']) made.push((await photos.create({ fileName: name, original: null, fields: { caption: name, rating: name === 'b.jpg' ? 3 : 0 } }, origin)).photo)
  const [a, b, c, d] = made.map(({ id }) => id)
  await photos.trash(c ?? '', origin)
  const first = await photos.page({ before: null, limit: 2 })
  expect(first.map(({ id }) => id)).toEqual([d, b])
  const last = await photos.page({ before: first.at(-1)?.id ?? null, limit: 2 })
  expect(last.map(({ id }) => id)).toEqual([a])
  // What is not given does not travel; read again it is the whole photo.
  expect(first[1]?.fields).not.toContain('locationsShown')
  expect(wholePhoto(first[1] as ListedPhoto)).toEqual(await photos.get(b ?? ''))
  expect((await photos.some([c ?? '', a ?? '', citationId(1)])).map(({ id }) => id).toSorted()).toEqual([a, c].toSorted())

  await stories.create({ fields: { headline: 'Leads', leadPhotoId: a } }, origin)
  await stories.create({ fields: { headline: 'Shows' }, blocks: [figure('1', a ?? ''), figure('2', b ?? ''), figure('3', b ?? '')] }, origin)
  const uses = await photos.uses()
  expect(uses.map(({ headline, photoIds }) => ({ headline, photoIds })).toSorted((one, other) => one.headline.localeCompare(other.headline))).toEqual([
    { headline: 'Leads', photoIds: [a] },
    { headline: 'Shows', photoIds: [a, b].toSorted() },
  ])
})
