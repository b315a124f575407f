import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { v7 } from 'uuid'
import { storedBlocks } from '#domain/document/stored-blocks.ts'
import { openSecondConnection } from '#newsroom/database/open.ts'
import type { VersionContent } from '#newsroom/history/version-content.ts'
import { VersionArchive } from '#newsroom/history/version-archive.ts'
import { openNewsroom } from '#newsroom/newsroom.ts'
import { StoryRecords } from '#newsroom/stories/story-records.ts'
import { median, type Row } from './statistics.ts'
import { paragraphs } from './texts.ts'
import { typedStory } from './typed-story.ts'

const about = { reason: 'pause', name: '', author: '', words: 0, characters: 0 } as const
const limit = { bytes: 40, milliseconds: 50 }

type Blocks = VersionContent['blocks']

/** A history of 10,000 keystrokes and one of a story of 100,000 words: how much they take, and how soon any version is back. */
export async function measureHistory(work: string): Promise<Row[]> {
  const folder = join(work, 'history')
  const newsroom = await openNewsroom({ folder })
  const database = await openSecondConnection(folder)
  const rows: Row[] = []

  async function keep(language: string, contents: Iterable<Blocks>): Promise<{ bytes: number; times: number[] }> {
    const story = await newsroom.stories.create({ language, fields: { headline: 'Harbor strike enters its third week' } }, 'bench')
    await database.write('bench', () => {
      const records = new StoryRecords(database, '')
      const empty = records.content(records.row(story.id))
      for (const blocks of contents) records.archive.keep(story.id, { ...empty, blocks }, about)
    })
    const bytes = database.prepare<[string], number>('SELECT sum(length(content)) FROM version WHERE story_id = ?').pluck().get(story.id) ?? 0
    const archive = () => new VersionArchive(database)
    const versions = archive().store.list(story.id)
    const read = (version: (typeof versions)[number]) => {
      const reader = archive()
      const began = performance.now()
      reader.read(version)
      return performance.now() - began
    }
    const few = versions.filter((_, index) => index % Math.ceil(versions.length / 200) === 0)
    // What else the machine does just then is not the version's.
    return { bytes: bytes / versions.length, times: few.map((version) => median(Array.from({ length: 5 }, () => read(version)))) }
  }

  for (const language of ['en', 'ko'] as const) {
    const typed = typedStory(language, 10_000)
    const { bytes, times } = await keep(language, map(typed, ({ blocks }) => blocks.map((block) => [block.id, block.order, JSON.stringify(block.content)] as const)))
    const subject = language === 'en' ? 'English' : 'Korean'
    rows.push({ work: 'history of 10,000 keystrokes, a version every ten', subject, unit: 'bytes', values: { 'per ten': bytes }, goals: [{ text: '≤ 40 bytes', met: bytes <= limit.bytes }] })
    rows.push(backIn('any version of 10,000 keystrokes back', subject, times))
  }
  const { times } = await keep('en', longStory(200))
  rows.push(backIn('any version of 100,000 words back', 'English', times))
  await database.close()
  await newsroom.close()
  return rows
}

function backIn(work: string, subject: string, times: readonly number[]): Row {
  const max = Math.max(...times)
  return { work, subject, unit: 'ms', values: { p50: median(times), max }, goals: [{ text: 'any in ≤ 50 ms', met: max <= limit.milliseconds }] }
}

/** A long story, of which one paragraph after the other is written anew. */
function* longStory(versions: number): Generator<Blocks> {
  const texts = paragraphs(100_000)
  const content = texts.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))
  let blocks = storedBlocks({ type: 'doc', content }, v7).map((block) => [block.id, block.order, JSON.stringify(block.content)] as const)
  for (let version = 0; version < versions; version++) {
    const place = (version * 131) % blocks.length
    blocks = blocks.map((block, index) => (index === place ? ([block[0], block[1], block[2].replace('harbor', `harbor ${version}`)] as const) : block))
    yield blocks
  }
}

function* map<From, To>(all: Iterable<From>, change: (one: From) => To): Generator<To> {
  for (const one of all) yield change(one)
}
