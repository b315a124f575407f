import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as fc from 'fast-check'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'
import { openSecondConnection } from '#newsroom/database/open.ts'
import { isPauseOver } from '#newsroom/history/pause.ts'
import { isIntact, packVersion, unpackVersion, type VersionContent } from '#newsroom/history/version-content.ts'
import { emptyStoryFields } from '#newsroom/stories/new-story.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

test('every version of a long history comes back as it stood, also after a restart', async () => {
  const { stories, versions } = temporary.newsroom
  const story = await stories.create({ blocks: Array.from({ length: 30 }, (_, index) => paragraph(`b${index}`, `a${index + 10}`, `Paragraph ${index}.`)) }, origin)
  const kept: { id: string; text: string }[] = []
  for (let round = 0; round < 45; round++) {
    const upserted = [paragraph(`b${(round * 7) % 30}`, `a${((round * 7) % 30) + 10}`, `Written anew in round ${round}.`), paragraph(`n${round}`, `b${round + 10}`, `New ${round}.`)]
    await stories.saveBody({ storyId: story.id, baseRevision: round + 1, upserted, removed: [`b${(round * 11 + 1) % 30}`], words: 1, characters: 1 }, origin)
    const { id } = await versions.keep({ storyId: story.id, name: `round ${round}`, reason: 'named' }, origin)
    kept.push({ id, text: JSON.stringify((await stories.get(story.id)).blocks) })
  }
  const reopened = await temporary.reopen()
  expect((await reopened.versions.list(story.id)).map((version) => version.name).slice(0, 2)).toEqual(['round 44', 'round 43'])
  for (const { id, text } of kept) expect(JSON.stringify((await reopened.versions.get(id)).blocks)).toBe(text)
})

test('restoring brings text, fields, citations and captions as they stood, and keeps what stood there before', async () => {
  const { stories, versions, sources, citations, photos } = temporary.newsroom
  const { photo } = await photos.create({ fileName: 'pier.jpg', original: null, fields: { caption: 'Then.' } }, origin)
  const figure = { id: 'f', order: 'a2', content: { type: 'figure', attrs: { id: 'f', placementId: 'p', photoId: photo.id, caption: null, alt: null } } }
  const story = await stories.create({ fields: { headline: 'Then' }, blocks: [paragraph('1', 'a1', 'Old text.'), figure] }, origin)
  const source = await sources.create({ name: 'Ilse Brandt' }, origin)
  const ids = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002'] as const
  await citations.create({ citationId: ids[0], storyId: story.id, sourceId: source.id, kind: 'quote', passage: 'Old' }, origin)
  const version = await versions.keep({ storyId: story.id, name: 'then', reason: 'named' }, origin)

  await stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { headline: 'Now' } }, origin)
  await stories.saveBody({ storyId: story.id, baseRevision: 1, upserted: [paragraph('1', 'a1', 'New text.')], removed: [], words: 2, characters: 9 }, origin)
  await citations.remove(ids[0], origin)
  await citations.create({ citationId: ids[1], storyId: story.id, sourceId: source.id, kind: 'fact', passage: 'New' }, origin)
  await photos.saveFields({ photoId: photo.id, baseRevision: 1, changes: { caption: 'Now.' } }, origin)

  const restored = await versions.restore(version.id, origin)
  expect(restored).toMatchObject({ bodyRevision: 3, fieldsRevision: 3, fields: { headline: 'Then', slug: 'then' } })
  expect(restored.blocks[0]).toEqual(paragraph('1', 'a1', 'Old text.'))
  expect(restored.blocks[1]?.content).toMatchObject({ attrs: { caption: 'Then.', alt: null } })
  expect((await citations.ofStory(story.id)).map((citation) => citation.id)).toEqual([ids[0]])
  const [before] = await versions.list(story.id)
  expect(before).toMatchObject({ reason: 'restore', headline: 'Now' })
  expect((await versions.get(before?.id ?? '')).blocks[0]).toEqual(paragraph('1', 'a1', 'New text.'))
})

test('before a risky step the story is kept as it stands, once', async () => {
  const { stories, versions } = temporary.newsroom
  const story = await stories.create({ blocks: [paragraph('1', 'a1', 'Old text.')] }, origin)
  const first = await versions.keepBefore({ storyId: story.id, step: 'replace-all' }, origin)
  expect(first).toMatchObject({ reason: 'replace-all', name: '' })
  expect(await versions.keepBefore({ storyId: story.id, step: 'take-over' }, origin)).toEqual(first)
  await stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { notes: 'Ring the harbour.' } }, origin)
  const second = await versions.keepBefore({ storyId: story.id, step: 'take-over' }, origin)
  expect((await versions.list(story.id)).map(({ id, reason }) => [id, reason])).toEqual([[second.id, 'take-over'], [first.id, 'replace-all']])
  expect((await versions.get(second.id)).fields.notes).toBe('Ring the harbour.')
})

test('a version is made on a pause only after ten minutes and only of what was written since', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString()
  const story = { created_at: at(0), updated_at: at(5), words: 0, headline: '' }
  expect(isPauseOver(story, undefined, at(9))).toBe(false)
  expect(isPauseOver(story, undefined, at(10))).toBe(true)
  expect(isPauseOver(story, at(6), at(20))).toBe(false)
  expect(isPauseOver(story, at(5), at(20))).toBe(true)
  expect(isPauseOver(story, at(4), at(20))).toBe(true)
  expect(isPauseOver({ ...story, updated_at: at(0) }, undefined, at(20))).toBe(false)
  expect(isPauseOver({ ...story, updated_at: at(0), words: 3 }, undefined, at(20))).toBe(true)
  expect(isPauseOver({ ...story, words: 3 }, at(6), at(20))).toBe(false)
})

test('a change of fields alone is kept on a pause too, and each version says how many words it added and took away', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 9) })
  try {
    const { stories, versions } = temporary.newsroom
    const story = await stories.create({ fields: { headline: 'Port talks' }, blocks: [paragraph('1', 'a1', 'The talks began.'), paragraph('2', 'a2', 'Same.')] }, origin)
    await versions.keep({ storyId: story.id, name: 'first', reason: 'named' }, origin)
    const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)
    later(1)
    await stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { headline: 'Port talks fail', dek: '항만 노사' } }, origin)
    later(10)
    await stories.saveFields({ storyId: story.id, baseRevision: 2, changes: { headline: 'Port talks failed' } }, origin)
    later(11)
    await stories.saveBody({ storyId: story.id, baseRevision: 1, upserted: [paragraph('1', 'a1', 'The talks ended.')], removed: ['2'], words: 3, characters: 16 }, origin)
    const conflict = await stories.keepConflict({ storyId: story.id, fields: {}, blocks: [paragraph('1', 'a1', 'All other words.')] }, origin)
    await versions.keep({ storyId: story.id, name: 'last', reason: 'named' }, origin)
    const listed = await versions.list(story.id)
    expect(listed.map(({ reason, headline, change }) => ({ reason, headline, change }))).toEqual([
      { reason: 'named', headline: 'Port talks failed', change: { added: 1, removed: 2 } },
      { reason: 'conflict', headline: 'Port talks failed', change: { added: 3, removed: 4 } },
      { reason: 'pause', headline: 'Port talks failed', change: { added: 1, removed: 1 } },
      { reason: 'pause', headline: 'Port talks fail', change: { added: 3, removed: 0 } },
      { reason: 'named', headline: 'Port talks', change: { added: 6, removed: 0 } },
    ])
    expect(listed[1]?.id).toBe(conflict.id)
  } finally {
    vi.useRealTimers()
  }
})

test('words are counted at once only where that takes no moment, and a damaged version before is no obstacle', async () => {
  const { stories, versions } = temporary.newsroom
  const story = await stories.create({ blocks: [paragraph('1', 'a1', 'Long. '.repeat(3_000))] }, origin)
  expect(await versions.keep({ storyId: story.id, name: 'long', reason: 'named' }, origin)).toMatchObject({ change: null })
  await stories.saveBody({ storyId: story.id, baseRevision: 1, upserted: [paragraph('2', 'a2', 'Two more.')], removed: [], words: 3_002, characters: 1 }, origin)
  expect(await versions.keep({ storyId: story.id, name: 'next', reason: 'named' }, origin)).toMatchObject({ change: { added: 2, removed: 0 } })
  const reopened = await temporary.reopen()
  const database = await openSecondConnection(temporary.folder)
  await database.write('test', () => database.connection.exec("UPDATE version SET content = x'00'"))
  await database.close()
  expect(await reopened.versions.keep({ storyId: story.id, name: 'after', reason: 'named' }, origin)).toMatchObject({ change: null })
})

const content: fc.Arbitrary<VersionContent> = fc.record({
  fields: fc.record({ headline: fc.string({ unit: 'grapheme' }) }).map((fields) => ({ ...emptyStoryFields('ko'), ...fields })),
  blocks: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.constantFrom('a0', 'a1'), fc.string({ unit: 'grapheme', maxLength: 2_000 })), { selector: ([id]) => id }),
  citations: fc.constant([]),
  photos: fc.constant([]),
})

test('what is packed against any other version is unpacked to the byte', () => {
  fc.assert(
    fc.property(content, content, (before, now) => {
      const packed = packVersion(now, before)
      const unpacked = unpackVersion(packed.content, packed.isKeyframe ? null : before)
      expect(packed.isKeyframe).toBe(false)
      expect(unpacked).toEqual(now)
      expect(isIntact(unpacked, packed.hash)).toBe(true)
      expect(unpackVersion(packVersion(now, null).content, null)).toEqual(now)
    }),
    { numRuns: 200 },
  )
})
