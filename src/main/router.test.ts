import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startNode } from '#newsroom/work/start-process.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import type { CallContext } from './host.ts'
import { createRouter } from './router.ts'

let folder: string
let newsroom: Newsroom

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stet-router-'))
  newsroom = await openNewsroom({ folder, author: 'Mina Calder', language: 'en' })
})
afterEach(async () => {
  await newsroom.close()
  await rm(folder, { recursive: true, force: true })
})

const context: CallContext = {
  origin: 'window-1',
  host: {
    door: 'browser',
    chooseFolder: async () => '/tmp/out',
    chooseFiles: async () => [],
    openFolder: async () => {},
    openLink: async () => {},
    startProcess: startNode,
  },
}
const client = () => createRouterClient(createRouter(newsroom), { context })

test('a window learns where it is, writes a story and reads it back', async () => {
  expect(await client().newsroom.about()).toMatchObject({ folder, origin: 'window-1', empty: true, door: 'browser' })
  const story = await client().stories.create({})
  expect(story.fields.slug).toMatch(/^untitled-\d{4}-\d\d-\d\d$/)
  const saved = await client().stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { headline: 'Harbor strike enters “third week”' } })
  expect(saved.fields.slug).toBe('harbor-strike-enters-third-week')
  const content = { type: 'paragraph', attrs: { id: 'a' }, content: [{ type: 'text', text: 'Talks go on.' }] }
  await client().stories.saveBody({ storyId: story.id, baseRevision: 1, upserted: [{ id: 'a', order: 'a0', content }], removed: [], words: 3, characters: 12 })
  expect(await client().stories.get({ storyId: story.id })).toMatchObject({ bodyRevision: 2, words: 3, blocks: [{ id: 'a', order: 'a0', content }] })
  expect(await client().newsroom.counts()).toMatchObject({ stories: 1, trash: 0 })
})

test('a failure keeps its name and its sentence', async () => {
  const story = await client().stories.create({})
  const write = { storyId: story.id, baseRevision: 1, upserted: [], removed: [], words: 0, characters: 0 }
  await client().stories.saveBody(write)
  await expect(client().stories.saveBody(write)).rejects.toMatchObject({ code: 'STALE', defined: true, data: { revision: 2 } })
})

test('watching tells what was missed and what comes', async () => {
  const first = await client().stories.create({})
  const changes = await client().newsroom.watch({ after: 0 })
  expect((await changes.next()).value).toMatchObject({ kind: 'story', id: first.id, part: 'created', origin: 'window-1' })
  const next = changes.next()
  const second = await client().stories.create({})
  expect((await next).value).toMatchObject({ id: second.id, part: 'created' })
  await changes.return?.()
})

test('a fault of our own is told in one sentence, and neither it nor the log holds a word of what was written', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    const broken = { ...newsroom, settings: { all: () => Promise.reject(new TypeError('canary text of a source')) } } as unknown as Newsroom
    const failure: unknown = await createRouterClient(createRouter(broken), { context })
      .newsroom.settings()
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: expect.stringMatching(/^Stet could not do that.*\.$/) })
    expect(logged).toHaveBeenCalledOnce()
    expect(JSON.stringify([failure, logged.mock.calls])).not.toContain('canary')
    expect(String(logged.mock.calls[0]?.[0])).toContain('newsroom.settings failed: TypeError')
  } finally {
    logged.mockRestore()
  }
})

test('a window that hangs up is no longer told', async () => {
  const hangUp = new AbortController()
  const changes = await client().newsroom.watch({ after: null }, { signal: hangUp.signal })
  const next = changes.next()
  hangUp.abort()
  expect(await next).toMatchObject({ done: true })
})

test('a pasted book is refused as a headline, in a sentence without its text', async () => {
  const story = await client().stories.create({})
  const save = client().stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { shortHeadline: 'canary '.repeat(200) } })
  const failure: unknown = await save.catch((error: unknown) => error)
  expect(failure).toMatchObject({ code: 'INVALID', defined: true, data: { reason: 'The short headline cannot have more than 1000 characters.' } })
  expect(JSON.stringify(failure)).not.toContain('canary')
  const tags = client().stories.saveFields({ storyId: story.id, baseRevision: 1, changes: { tags: Array.from({ length: 101 }, String) } })
  await expect(tags).rejects.toMatchObject({ code: 'INVALID', data: { reason: 'The tags cannot have more than 100 entries.' } })
})
