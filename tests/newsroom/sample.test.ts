import { expect, test } from 'vitest'
import { addSample } from '#newsroom/sample/add-sample.ts'
import { resourceFolder } from '#main/resources.ts'
import { temporaryNewsroom } from './temporary.ts'

test('the sample newsroom goes in twice without a clash, its photos once', async () => {
  await using room = await temporaryNewsroom()
  const { newsroom } = room
  const photos = resourceFolder('sample', 'photos')
  const first = await addSample(newsroom, photos, 'test')
  const second = await addSample(newsroom, photos, 'test')
  expect(second).toEqual(first)
  expect(first.stories).toBeGreaterThanOrEqual(8)
  expect(first.photos).toBe(12)
  expect(first.sources).toBe(10)

  const stories = await newsroom.stories.list()
  expect(stories).toHaveLength(first.stories * 2)
  expect(new Set(stories.map(({ slug }) => slug)).size).toBe(stories.length)
  expect(await newsroom.photos.list()).toHaveLength(12)

  // What stops one of its stories is what it shows on purpose; its photos' rights stop none.
  const found = (await Promise.all(stories.map(({ id }) => newsroom.checks.of(id)))).flat()
  expect(new Set(found.filter(({ level }) => level === 'ERROR').map(({ rule }) => rule))).toEqual(new Set(['embargo-running', 'to-come-text', 'to-come-field', 'alt-missing']))
  expect(found.filter(({ rule }) => /^(?:rights|one-time|source-type|minor|alt-(?!missing)|territory)/.test(rule))).toEqual([])

  const languages = new Set(stories.map(({ language }) => language.slice(0, 2)))
  expect(languages).toEqual(new Set(['en', 'ko', 'ar']))
  const cited = await Promise.all(stories.map(({ id }) => newsroom.citations.ofStory(id)))
  expect(cited.flat().length).toBeGreaterThan(10)
  const placed = await Promise.all((await newsroom.photos.list()).map(({ id }) => newsroom.photos.placements(id)))
  expect(placed.every((stories) => stories.length > 0)).toBe(true)
})
