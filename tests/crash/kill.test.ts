import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { temporaryNewsroom } from '../newsroom/temporary.ts'
import { lostTexts, startWriter } from './writing.ts'

/** `STET_KILLS=1000 npx vitest run --project crash` kills more often. */
const kills = Number(process.env['STET_KILLS'] ?? 100)
/** Milliseconds after which a writer hangs rather than writes. */
const patience = Math.max(300_000, kills * 3_000)

test(`no text that was acknowledged is lost over ${kills} kills`, async () => {
  await using temporary = await temporaryNewsroom()
  // Half of the time of a writer is loading: the first one is not killed, and the others find it done.
  const first = startWriter(temporary.folder, 'Mina Calder', '', 1)
  await first.done()
  const storyId = first.acknowledged[0]?.storyId ?? ''
  let acknowledged = 0
  let lost = 0
  for (let kill = 0; kill < kills; kill++) {
    const writer = startWriter(temporary.folder, 'Mina Calder', storyId)
    await writer.begun()
    await pause(Math.random() * 120)
    await writer.kill()
    acknowledged += writer.acknowledged.length
    const newsroom = await temporary.reopen()
    lost += (await lostTexts(newsroom, writer.acknowledged)).length
  }
  console.info(`Killed ${kills} times while saving: ${acknowledged} saves acknowledged, ${lost} lost.`)
  expect(lost).toBe(0)
  // Every body and version is held against its hash when it is read.
  expect(temporary.newsroom.notices.list()).toEqual([])
  expect(acknowledged).toBeGreaterThan(kills)
}, patience)

test('two programs that write at the same time both keep every word, and a window sees what they wrote', async () => {
  await using temporary = await temporaryNewsroom()
  const seen = new Set<string>()
  temporary.newsroom.changes.subscribe(({ origin, part }) => void (part === 'body' && seen.add(origin)))
  const writers = ['Mina Calder', 'Ivo Lund'].map((name) => startWriter(temporary.folder, name, '', 300))
  const mine = await temporary.newsroom.stories.create({}, 'window')
  for (const writer of writers) await writer.begun()
  for (let revision = 1; revision <= 100; revision++) {
    const fields = { storyId: mine.id, baseRevision: revision, changes: { headline: `Typed ${revision}` } }
    await temporary.newsroom.stories.saveFields(fields, 'window')
  }
  await Promise.all(writers.map((writer) => writer.done()))
  expect(await lostTexts(temporary.newsroom, writers.flatMap((writer) => writer.acknowledged))).toEqual([])
  expect(writers.map((writer) => writer.acknowledged.length)).toEqual([300, 300])
  expect((await temporary.newsroom.stories.get(mine.id)).fields.headline).toBe('Typed 100')
  await expect.poll(() => [...seen].sort()).toEqual(['Ivo Lund', 'Mina Calder'])
})
