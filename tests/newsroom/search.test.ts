import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

const ids = async (query: string) => (await temporary.newsroom.search.find(query)).map((result) => result.id)

test('finds stories by headline, slug and text, photos and sources by what is known of them', async () => {
  const { stories, photos, sources, search } = temporary.newsroom
  const english = await stories.create({ fields: { headline: 'Harbor strike', slug: 'pier-9' }, blocks: [paragraph('1', 'a1', 'Workers in Besançon said “enough”.')] }, origin)
  const korean = await stories.create({ fields: { headline: '부두 파업 셋째 주' }, blocks: [paragraph('1', 'a1', '노동자들은 항구에서 만났다.')] }, origin)
  const { photo } = await photos.create({ fileName: 'crane.jpg', original: null, fields: { caption: 'A crane over the quay', creator: 'Ivo Lund' } }, origin)
  const source = await sources.create({ name: 'Ilse Brandt', affiliation: 'Dock workers’ union' }, origin)

  expect(await ids('harb')).toEqual([english.id])
  expect(await ids('pier-9')).toEqual([english.id])
  expect(await ids('besancon enough')).toEqual([english.id])
  expect(await ids('항구')).toEqual([korean.id])
  expect(await ids('업')).toEqual([korean.id])
  expect(await ids('Lund')).toEqual([photo.id])
  expect(await ids('ilse')).toEqual([source.id])
  expect(await ids('nothing')).toEqual([])
  expect(await search.find('만났다')).toEqual([{ kind: 'story', id: korean.id, title: '부두 파업 셋째 주', snippet: '노동자들은 항구에서 만났다.' }])
})

test('knows at once what was rewritten, thrown away, or written by another program', async () => {
  const { stories, storyTrash } = temporary.newsroom
  const story = await stories.create({ blocks: [paragraph('1', 'a1', 'Anchors aweigh.')] }, origin)
  expect(await ids('anchors')).toEqual([story.id])
  await stories.saveBody({ storyId: story.id, baseRevision: 1, upserted: [paragraph('1', 'a1', 'Sails set.')], removed: [], words: 2, characters: 10 }, origin)
  expect(await ids('anchors')).toEqual([])
  expect(await ids('sails')).toEqual([story.id])
  await storyTrash.trash(story.id, origin)
  expect(await ids('sails')).toEqual([])

  const other = await openNewsroom({ folder: temporary.folder })
  const foreign = await other.stories.create({ fields: { headline: 'Lighthouse' } }, 'other')
  await other.close()
  await expect.poll(() => ids('lighthouse')).toEqual([foreign.id])
})

test('a text as long as a book is found too', async () => {
  const blocks = Array.from({ length: 1_200 }, (_, index) => paragraph(`b${index}`, `a${index + 1_000}`, `Paragraph ${index} of a long inquiry into the harbor.`))
  const story = await temporary.newsroom.stories.create({ blocks: [...blocks, paragraph('last', 'b', '마지막 문단은 등대에서.')] }, origin)
  expect(await temporary.newsroom.search.find('등대')).toEqual([{ kind: 'story', id: story.id, title: story.fields.slug, snippet: '마지막 문단은 등대에서.' }])
})

test('words of a purged story leave the file', async () => {
  const { stories, storyTrash} = temporary.newsroom
  for (let index = 0; index < 30; index++) await stories.create({ blocks: [paragraph('1', 'a1', `Ordinary words number ${index}.`)] }, origin)
  const story = await stories.create({ fields: { headline: 'zyxwcanary' }, blocks: [paragraph('1', 'a1', 'A zyxwcanary sings of qvortblatt.')] }, origin)
  expect(await ids('qvortblatt')).toEqual([story.id])
  await storyTrash.purge(story.id, origin)
  await temporary.reopen()
  const bytes = (await readFile(join(temporary.folder, 'newsroom.db'))).toString('latin1')
  expect(bytes).not.toMatch(/zyxwcanary|qvortblatt/)
})
