import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { DrillReport } from '#contract/newsroom.ts'
import type { Newsroom } from '#newsroom/newsroom.ts'
import { startNode, type StartProcess } from '#newsroom/work/start-process.ts'
import { paragraph, temporaryNewsroom } from './temporary.ts'

const blocks = [
  paragraph('a', 'a1', 'The port stood still for a third week.'),
  { id: 'b', order: 'a2', content: { type: 'horizontalRule', attrs: { id: 'b' } } },
  paragraph('c', 'a3', '부두는 셋째 주에도 멈춰 있었다.'),
  paragraph('d', 'a4', 'ظل الميناء مغلقا.'),
]

async function drill(newsroom: Newsroom, storyId: string, start: StartProcess): Promise<{ report: DrillReport | undefined; kills: number[] }> {
  const kills: number[] = []
  let report: DrillReport | undefined
  for await (const event of newsroom.recovery.prove(storyId, start)) {
    if (event.stage === 'killing') kills.push(event.done)
    else if (event.stage === 'done') report = event.report
  }
  return { report, kills }
}

/** What lies in `backups/`, the copy of the day apart: on a slow machine a newsroom is open long enough to make it. */
async function copiesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'backups')).catch(() => [])
  return names.filter((name) => !name.startsWith('daily-'))
}

test('a drill kills a writer in a copy, finds every word again, and leaves the newsroom and no copy behind', async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom, folder } = temporary
  const { id } = await newsroom.stories.create({ fields: { headline: 'Harbor' }, blocks }, 'window')
  const { report, kills } = await drill(newsroom, id, startNode)
  expect(kills).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(report).toMatchObject({ kills: 10, lost: 0, problems: [] })
  expect(report?.saves).toBeGreaterThan(10)
  expect(report?.words).toBeGreaterThan(14)
  expect((await newsroom.stories.get(id)).blocks).toEqual(blocks)
  expect(await newsroom.versions.list(id)).toEqual([])
  expect(await copiesIn(folder)).toEqual([])
})

/** Does something to the copy after each kill, before it is looked at. */
const spoiled = (spoil: (copy: Database.Database) => void): StartProcess => (file, environment) => {
  const { folder } = JSON.parse(environment['STET_DRILL'] ?? '') as { folder: string }
  const writer = startNode(file, environment)
  const ended = writer.ended.then(() => {
    const copy = new Database(join(folder, 'newsroom.db'))
    spoil(copy)
    copy.close()
  })
  return { ...writer, ended }
}

test.each([
  ['a lost block', "DELETE FROM story_block WHERE id = 'c'"],
  ['a changed word', "UPDATE story_block SET content = replace(content, 'third', 'forth') WHERE id = 'a'"],
  ['an older text', 'UPDATE story SET body_revision = body_revision - 1'],
])('a drill sees %s', async (_what, spoil) => {
  await using temporary = await temporaryNewsroom()
  const { newsroom } = temporary
  const { id } = await newsroom.stories.create({ blocks }, 'window')
  const { report } = await drill(newsroom, id, spoiled((copy) => copy.exec(spoil)))
  expect(report?.lost).toBeGreaterThan(0)
})

test('a drill that nobody waits for any more ends, and its copy goes', async () => {
  await using temporary = await temporaryNewsroom()
  const { newsroom, folder } = temporary
  const { id } = await newsroom.stories.create({ blocks }, 'window')
  const line = new AbortController()
  const hear = async () => {
    for await (const event of newsroom.recovery.prove(id, startNode, line.signal)) {
      if (event.stage === 'killing' && event.done === 1) line.abort(new Error('The window hung up'))
    }
  }
  await expect(hear()).rejects.toThrow('The window hung up')
  expect(await copiesIn(folder)).toEqual([])
})

test('a story that is gone is named so', async () => {
  await using temporary = await temporaryNewsroom()
  await expect(drill(temporary.newsroom, '00000000-0000-4000-8000-000000000000', startNode)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
})
