import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HoldState } from '#contract/story.ts'
import { databasePath } from '#newsroom/database/open.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

let temporary: TemporaryNewsroom
let second: Newsroom
let windows: Window[] = []

beforeEach(async () => {
  temporary = await temporaryNewsroom()
  second = await openNewsroom({ folder: temporary.folder, author: 'Jon Park', language: 'en' })
})
afterEach(async () => {
  for (const window of windows) await window.close()
  windows = []
  await second.close()
  await temporary[Symbol.asyncDispose]()
})

/** A window on one story, through a program of its own or one that it shares. */
class Window {
  readonly states: HoldState[] = []
  readonly #newsroom: Newsroom
  readonly #storyId: string
  readonly #origin: string
  readonly #line = new AbortController()
  readonly #ended: Promise<void>

  constructor(newsroom: Newsroom, storyId: string, origin: string, door = 'browser') {
    this.#newsroom = newsroom
    this.#storyId = storyId
    this.#origin = origin
    this.#ended = this.#listen(door)
    windows.push(this)
  }

  async #listen(door: string): Promise<void> {
    for await (const state of this.#newsroom.holds.watch(this.#storyId, { origin: this.#origin, door }, this.#line.signal)) this.states.push(state)
  }

  get now(): HoldState | undefined {
    return this.states.at(-1)
  }

  takeOver = () => this.#newsroom.holds.takeOver(this.#storyId, this.#origin)
  giveWay = () => this.#newsroom.holds.giveWay(this.#storyId, this.#origin)

  async close(): Promise<void> {
    this.#line.abort()
    await this.#ended
  }
}

const newStory = async () => (await temporary.newsroom.stories.create({ blocks: [paragraph('1', 'a1', 'One.')] }, 'test')).id
const becomes = (window: Window, state: Partial<HoldState>) => expect.poll(() => window.now).toMatchObject(state)
const reasons = async (storyId: string) => (await temporary.newsroom.versions.list(storyId)).map(({ reason }) => reason)

describe('a story that somebody has open', () => {
  test('is told to a second program with the name of whom has it and since when, and is free when that window closes', async () => {
    const storyId = await newStory()
    const first = new Window(temporary.newsroom, storyId, 'window-1', 'desktop')
    await becomes(first, { mine: true })
    const other = new Window(second, storyId, 'window-1')
    await becomes(other, { mine: false, holder: { name: 'Mina Calder', place: 'desktop', since: expect.stringMatching(/Z$/) } })
    await first.close()
    await becomes(other, { mine: true, holder: null })
  })

  test('is told to another window of the same person by its place', async () => {
    const storyId = await newStory()
    await becomes(new Window(temporary.newsroom, storyId, 'window-1'), { mine: true })
    const other = new Window(temporary.newsroom, storyId, 'window-2')
    await becomes(other, { mine: false, holder: { name: '', place: 'window', since: expect.any(String) } })
  })

  test('is taken over once the last words are written, and a version is kept of them', async () => {
    const storyId = await newStory()
    const first = new Window(temporary.newsroom, storyId, 'window-1')
    await becomes(first, { mine: true })
    const other = new Window(second, storyId, 'window-1')
    await becomes(other, { mine: false })
    const taken = other.takeOver()
    await becomes(first, { mine: true, wanted: true })
    await temporary.newsroom.stories.saveBody({ storyId, baseRevision: 1, upserted: [paragraph('2', 'a2', 'Last words.')], removed: [], words: 3, characters: 15 }, 'window-1')
    await first.giveWay()
    await taken
    await becomes(other, { mine: true })
    await becomes(first, { mine: false, holder: { name: 'Jon Park', place: 'browser', since: expect.any(String) } })
    const [version] = await temporary.newsroom.versions.list(storyId)
    expect(version?.reason).toBe('take-over')
    expect((await temporary.newsroom.versions.get(version?.id ?? '')).blocks.at(-1)).toEqual(paragraph('2', 'a2', 'Last words.'))
  })

  test('is taken from a window that does not answer, whose last words are refused and kept as a version', async () => {
    const storyId = await newStory()
    const first = new Window(temporary.newsroom, storyId, 'window-1')
    await becomes(first, { mine: true })
    const other = new Window(second, storyId, 'window-1')
    await becomes(other, { mine: false })
    await other.takeOver()
    await becomes(other, { mine: true })
    const write = (text: string) => ({ storyId, baseRevision: 1, upserted: [paragraph('1', 'a1', text)], removed: [], words: 1, characters: 4 })
    await second.stories.saveBody(write('New.'), 'window-1')
    await expect(temporary.newsroom.stories.saveBody(write('Late.'), 'window-1')).rejects.toMatchObject({ kind: 'STALE' })
    await temporary.newsroom.stories.keepConflict({ storyId, fields: {}, blocks: [paragraph('1', 'a1', 'Late.')] }, 'window-1')
    expect(await reasons(storyId)).toEqual(['conflict', 'take-over'])
  })

  test('is not kept by a window that closed while it asked', async () => {
    const storyId = await newStory()
    const first = new Window(temporary.newsroom, storyId, 'window-1')
    await becomes(first, { mine: true })
    const other = new Window(second, storyId, 'window-1')
    await becomes(other, { mine: false })
    const taken = other.takeOver()
    await becomes(first, { wanted: true })
    await other.close()
    await first.giveWay()
    await taken
    await becomes(first, { mine: true, wanted: false })
    expect(await reasons(storyId)).toEqual([])
  })
})

test('a program that crashed keeps no story: not one that ended, nor one that is silent, also for a window that waits', async () => {
  for (const trace of [{ processId: 2 ** 22 + 1 }, { machine: 'another', beatAt: Date.now() - 11_000 }, { machine: 'another', beatAt: Date.now() + 3_600_000 }]) {
    const storyId = await newStory()
    const first = new Window(temporary.newsroom, storyId, 'window-1')
    await becomes(first, { mine: true })
    const connection = new Database(databasePath(temporary.folder), { timeout: 5_000 })
    const { value } = connection.prepare("SELECT value FROM setting WHERE name = 'hold:' || ?").get(storyId) as { value: string }
    await first.close()
    const write = (hold: object) => connection.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES ('hold:' || ?, ?)").run(storyId, JSON.stringify(hold))
    write({ ...(JSON.parse(value) as object), process: 'gone', window: 'gone', machine: 'another', beatAt: Date.now() })
    const waiting = new Window(second, storyId, 'window-1')
    await becomes(waiting, { mine: false })
    write({ ...(JSON.parse(value) as object), process: 'gone', window: 'gone', ...trace })
    connection.close()
    // Whoever asks anew looks at once, whoever waits looks every few seconds.
    const asking = new Window(second, storyId, 'window-2')
    await becomes(asking, { mine: true })
    await asking.close()
    await becomes(waiting, { mine: true })
    expect(waiting.states[0]?.mine).toBe(false)
  }
})

test('holds are no settings: they are not listed, and no window can write one', async () => {
  const storyId = await newStory()
  await becomes(new Window(temporary.newsroom, storyId, 'window-1'), { mine: true })
  expect(await temporary.newsroom.settings.all()).toEqual({})
  await expect(temporary.newsroom.settings.save(`hold:${storyId}`, '{}', 'window-1')).rejects.toMatchObject({ kind: 'INVALID' })
})
