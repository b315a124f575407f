import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeEvent } from '#contract/newsroom.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

let temporary: TemporaryNewsroom
beforeEach(async () => void (temporary = await temporaryNewsroom()))
afterEach(() => temporary[Symbol.asyncDispose]())

test('a change is told once to each listener, in order, whoever made it; a failed write tells nothing', async () => {
  const { stories, changes } = temporary.newsroom
  const told: ChangeEvent[] = []
  const stop = changes.subscribe((change) => told.push(change))
  const mine = await stories.create({}, 'window')
  await expect(stories.saveFields({ storyId: mine.id, baseRevision: 9, changes: { dek: 'x' } }, 'window')).rejects.toMatchObject({ kind: 'STALE' })
  const other = await openNewsroom({ folder: temporary.folder })
  const theirs = await other.stories.create({}, 'command')
  await other.close()
  await expect.poll(() => told.map(({ id, origin, part }) => [id, origin, part])).toEqual([
    [mine.id, 'window', 'created'],
    [theirs.id, 'command', 'created'],
  ])
  stop()
  await stories.create({}, 'window')
  expect(told).toHaveLength(2)
  expect(changes.since(told[0]?.sequence ?? 0).map(({ origin }) => origin)).toEqual(['command', 'window'])
})

test('who missed changes that were forgotten is told that anything may have changed', async () => {
  const { stories, changes } = temporary.newsroom
  for (let count = 0; count < 5; count++) await stories.create({}, 'window')
  await changes.prune(2)
  expect(changes.since(1).map(({ sequence, kind, part }) => `${sequence} ${kind} ${part}`)).toEqual(['3 newsroom forgotten', '4 story created', '5 story created'])
  expect(changes.since(3).map(({ sequence }) => sequence)).toEqual([4, 5])
  const reopened = await temporary.reopen()
  await reopened.stories.create({}, 'window')
  expect(reopened.changes.last).toBe(6)
})
