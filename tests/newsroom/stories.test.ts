import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

const saved = (storyId: string, baseRevision: number, id: string, text: string) => ({
  storyId,
  baseRevision,
  upserted: [paragraph(id, `a${id}`, text)],
  removed: [],
  words: text.split(' ').length,
  characters: text.length,
})

describe('a slug', () => {
  test('follows the headline until it is set by hand, and again when it is emptied', async () => {
    const { stories } = temporary.newsroom
    const story = await stories.create({}, origin)
    const set = (baseRevision: number, changes: object) => stories.saveFields({ storyId: story.id, baseRevision, changes }, origin)
    expect((await set(1, { headline: 'Minister’s visit: Pier 9' })).fields.slug).toBe('ministers-visit-pier-9')
    expect((await set(2, { headline: '부두 파업 셋째 주' })).fields.slug).toBe('부두-파업-셋째-주')
    expect((await set(3, { slug: ' pier strike ' })).fields.slug).toBe('pier-strike')
    expect((await set(4, { headline: 'Something else' })).fields.slug).toBe('pier-strike')
    expect((await set(5, { slug: '' })).fields.slug).toBe('something-else')
  })

  test('is numbered where another story has it, and refused where it was typed', async () => {
    const { stories, storyTrash } = temporary.newsroom
    const first = await stories.create({ fields: { headline: 'Strike' } }, origin)
    const second = await stories.create({ fields: { headline: 'Strike' } }, origin)
    expect([first.fields.slug, second.fields.slug]).toEqual(['strike', 'strike-2'])
    const take = stories.saveFields({ storyId: second.id, baseRevision: 1, changes: { slug: 'STRIKE' } }, origin)
    await expect(take).rejects.toMatchObject({ kind: 'SLUG_TAKEN', data: { slug: 'STRIKE' } })
    await storyTrash.trash(first.id, origin)
    await expect(stories.saveFields({ storyId: second.id, baseRevision: 1, changes: { slug: 'strike' } }, origin)).rejects.toThrow(/trash/)
  })

  test('does not move under a published story', async () => {
    const { stories } = temporary.newsroom
    const story = await stories.create({ fields: { headline: 'Strike', status: 'published' } }, origin)
    const { fields } = await stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { headline: 'Strike ends' } }, origin)
    expect(fields).toMatchObject({ headline: 'Strike ends', slug: 'strike' })
  })
})

describe('fields', () => {
  test('that somebody else changed meanwhile are not laid over; others are', async () => {
    const { stories } = temporary.newsroom
    const story = await stories.create({}, origin)
    await stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { dek: 'Talks go on' } }, 'other')
    await expect(stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { dek: 'Talks stop' } }, origin)).rejects.toMatchObject({ kind: 'STALE', data: { revision: 2 } })
    const written = await stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { section: 'Harbor' } }, origin)
    expect(written).toMatchObject({ revision: 3, fields: { dek: 'Talks go on', section: 'Harbor' } })
  })

  test('are kept in NFC and well-formed', async () => {
    const { stories } = temporary.newsroom
    const story = await stories.create({ fields: { headline: '한국'.normalize('NFD'), tags: ['é'.normalize('NFD')], dek: 'a\ud800b\0c' } }, origin)
    expect(story.fields).toMatchObject({ headline: '한국', tags: ['é'], dek: 'a\ufffdbc' })
  })
})

describe('a body', () => {
  test('is written block by block, in order, and refused when stale', async () => {
    const { stories } = temporary.newsroom
    const story = await stories.create({ blocks: [paragraph('1', 'a1', 'One.'), paragraph('3', 'a3', 'Three.')] }, origin)
    expect(story).toMatchObject({ words: 2, characters: 10 })
    await stories.saveBody(saved(story.id, 1, '2', 'Two.'), origin)
    await expect(stories.saveBody(saved(story.id, 1, '2', 'Zwei.'), origin)).rejects.toMatchObject({ kind: 'STALE', data: { revision: 2 } })
    await stories.saveBody({ ...saved(story.id, 2, '1', 'First.'), removed: ['3'] }, origin)
    const { blocks, bodyRevision } = await (await temporary.reopen()).stories.get(story.id)
    expect(bodyRevision).toBe(3)
    expect(blocks).toEqual([paragraph('1', 'a1', 'First.'), paragraph('2', 'a2', 'Two.')])
  })

  test.each([
    ['a block without a type', { attrs: {} }],
    ['content that is no list', { type: 'paragraph', content: 'text' }],
    ['a text without words', { type: 'paragraph', content: [{ type: 'text' }] }],
    ['marks that are no marks', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [3] }] }],
  ])('refuses %s whole', async (_, content) => {
    const { stories } = temporary.newsroom
    const story = await stories.create({ blocks: [paragraph('1', 'a1', 'One.')] }, origin)
    const write = { ...saved(story.id, 1, '1', 'Other.'), upserted: [paragraph('1', 'a1', 'Other.'), { id: '2', order: 'a2', content }] }
    await expect(stories.saveBody(write, origin)).rejects.toMatchObject({ kind: 'INVALID' })
    expect((await stories.get(story.id)).blocks).toEqual([paragraph('1', 'a1', 'One.')])
  })
})

test('a refused text is kept as a version, whole', async () => {
  const { stories, versions } = temporary.newsroom
  const story = await stories.create({ fields: { headline: 'Strike' }, blocks: [paragraph('1', 'a1', 'Mine.')] }, origin)
  await stories.saveBody(saved(story.id, 1, '1', 'Theirs.'), 'other')
  const version = await stories.keepConflict({ storyId: story.id, fields: { dek: 'Refused' }, blocks: [paragraph('1', 'a1', 'Mine, longer.')] }, origin)
  expect(version).toMatchObject({ reason: 'conflict', words: 2, author: 'Mina Calder' })
  expect(await versions.get(version.id)).toMatchObject({ fields: { headline: 'Strike', dek: 'Refused' }, blocks: [paragraph('1', 'a1', 'Mine, longer.')] })
  expect((await stories.get(story.id)).blocks).toEqual([paragraph('1', 'a1', 'Theirs.')])
})

test('a copy of a story shares nothing with it', async () => {
  const { stories, sources, citations, photos } = temporary.newsroom
  const { photo } = await photos.create({ fileName: 'pier.jpg', original: null }, origin)
  const source = await sources.create({ name: 'Ilse Brandt' }, origin)
  const citationId = '0198f000-0000-7000-8000-000000000001'
  const cited = { type: 'paragraph', attrs: { id: '1' }, content: [{ type: 'text', text: 'Enough.', marks: [{ type: 'citation', attrs: { id: citationId } }] }] }
  const figure = { type: 'figure', attrs: { id: '2', placementId: 'p', photoId: photo.id, caption: null, alt: null } }
  const story = await stories.create({ fields: { headline: 'Strike', status: 'published' }, blocks: [{ id: '1', order: 'a1', content: cited }, { id: '2', order: 'a2', content: figure }] }, origin)
  await citations.create({ citationId, storyId: story.id, sourceId: source.id, kind: 'quote', passage: 'Enough.' }, origin)

  const copy = await stories.duplicate(story.id, origin)
  expect(copy.fields).toMatchObject({ headline: 'Strike', slug: 'strike-2', status: 'draft' })
  expect(copy.words).toBe(story.words)
  const [row] = await citations.ofStory(copy.id)
  expect(row).toMatchObject({ sourceId: source.id, passage: 'Enough.' })
  expect(row?.id).not.toBe(citationId)
  expect(copy.blocks[0]?.content).toMatchObject({ attrs: { id: copy.blocks[0]?.id }, content: [{ marks: [{ attrs: { id: row?.id } }] }] })
  expect(copy.blocks[1]?.content).not.toMatchObject({ attrs: { placementId: 'p' } })
  expect(new Set([...copy.blocks, ...story.blocks].map((block) => block.id)).size).toBe(4)
  expect((await photos.placements(photo.id)).length).toBe(2)
})

test('a purge says what it destroys and leaves the record of what went out, without its words', async () => {
  const { stories, storyTrash, sources, citations, versions, publications } = temporary.newsroom
  const story = await stories.create({ fields: { headline: 'A canary sings', notes: 'canary notes' }, blocks: [paragraph('1', 'a1', 'The canary text.')] }, origin)
  const source = await sources.create({ name: 'Ilse Brandt' }, origin)
  await citations.create({ citationId: '0198f000-0000-7000-8000-000000000001', storyId: story.id, sourceId: source.id, kind: 'fact', passage: 'canary passage' }, origin)
  await versions.keep({ storyId: story.id, name: 'before lunch', reason: 'named' }, origin)
  const { notes: _, ...fields } = story.fields
  const out = await publications.record(
    { storyId: story.id, format: 'html', flavour: 'plain', folder: '/out', overriddenBy: null, snapshot: { fields, blocks: story.blocks, photos: [], files: [], publishedAt: story.updatedAt, modifiedAt: story.updatedAt } },
    origin,
  )
  await storyTrash.trash(story.id, origin)
  expect((await stories.list({ trashed: true })).map((one) => one.id)).toEqual([story.id])
  expect(await storyTrash.preview(story.id)).toEqual({ headline: 'A canary sings', words: 3, versions: 1, citations: 1, publications: 1 })
  await storyTrash.purge(story.id, origin)
  await expect(stories.get(story.id)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  expect(await publications.get(out.id)).toMatchObject({ folder: '/out', headline: '', snapshot: null })
})

test('a story that is thrown away is kept as a version, unless the last one says the same', async () => {
  const { stories, storyTrash, versions } = temporary.newsroom
  const story = await stories.create({ blocks: [paragraph('1', 'a1', 'Thrown away.')] }, origin)
  await storyTrash.trash(story.id, origin)
  await storyTrash.restore(story.id, origin)
  expect((await versions.list(story.id)).map((version) => version.reason)).toEqual(['trash'])
  expect((await stories.list()).map((one) => one.id)).toEqual([story.id])
})
