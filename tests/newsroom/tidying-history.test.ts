import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NewsroomDatabase } from '#newsroom/database/newsroom-database.ts'
import { openSecondConnection } from '#newsroom/database/open.ts'
import { countChanges, thinHistory, type Tidied } from '#newsroom/history/tidy-history.ts'
import { onWorkerThread } from '#newsroom/work/worker-thread.ts'
import { paragraph, temporaryNewsroom, type TemporaryNewsroom } from './temporary.ts'

const origin = 'test'
const start = Date.UTC(2026, 9, 1, 9)
const minute = 60_000
let temporary: TemporaryNewsroom
let database: NewsroomDatabase
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  temporary = await temporaryNewsroom()
  database = await openSecondConnection(temporary.folder)
})
afterEach(async () => {
  vi.useRealTimers()
  await database.close()
  await temporary[Symbol.asyncDispose]()
})

/** Writes for some days, a version every half an hour of six hours each; every tenth has a name. Gives what each version held. */
async function writeForDays(days: number): Promise<{ storyId: string; texts: Map<string, string> }> {
  const { stories, versions } = temporary.newsroom
  const { id: storyId } = await stories.create({ blocks: Array.from({ length: 12 }, (_, index) => paragraph(`b${index}`, `a${index + 10}`, `Paragraph ${index} of the story.`)) }, origin)
  const texts = new Map<string, string>()
  for (let round = 0; round < days * 12; round++) {
    vi.setSystemTime(start + Math.floor(round / 12) * 24 * 60 * minute + (round % 12) * 30 * minute)
    await stories.saveBody({ storyId, baseRevision: round + 1, upserted: [paragraph(`b${(round * 7) % 12}`, `a${((round * 7) % 12) + 10}`, `Written in round ${round}.`)], removed: [], words: 60, characters: 300 }, origin)
    const isNamed = round % 10 === 3
    const { id } = await versions.keep({ storyId, name: isNamed ? `round ${round}` : '', reason: isNamed ? 'named' : 'pause' }, origin)
    texts.set(id, JSON.stringify((await stories.get(storyId)).blocks))
  }
  return { storyId, texts }
}

const bases = (storyId: string) => database.prepare<[string], { number: number; base: number | null }>('SELECT number, base FROM version WHERE story_id = ? ORDER BY number').all(storyId)

test('old versions go by the rule, and all that stay are to the byte what they were, however they built on those that went', async () => {
  const { storyId, texts } = await writeForDays(6)
  const all = await temporary.newsroom.versions.list(storyId)
  expect(all).toHaveLength(72)
  const { thinned, left } = await thinHistory(database, new Date(start + 40 * 24 * 60 * minute).toISOString())
  expect(left).toEqual([])
  const kept = await temporary.newsroom.versions.list(storyId)
  expect(kept).toHaveLength(72 - thinned)
  // Seven have a name, and of each day the last stays.
  expect(kept.filter(({ reason }) => reason === 'named')).toHaveLength(7)
  expect(kept.filter(({ reason }) => reason === 'pause')).toHaveLength(6)
  expect(kept[0]?.id).toBe(all[0]?.id)
  const numbers = new Set(bases(storyId).map(({ number }) => number))
  for (const { base } of bases(storyId)) if (base !== null) expect(numbers).toContain(base)
  const reopened = await temporary.reopen()
  for (const { id } of kept) expect(JSON.stringify((await reopened.versions.get(id)).blocks)).toBe(texts.get(id))
  expect((await thinHistory(database, new Date(start + 40 * 24 * 60 * minute).toISOString())).thinned).toBe(0)
})

test('a damaged version stays with the one that it is based on, and those that are sound go', async () => {
  const { storyId, texts } = await writeForDays(3)
  await database.write('test', () => database.connection.exec("UPDATE version SET content = x'02ff' WHERE number IN (9, 20)"))
  const reopened = await temporary.reopen()
  const readable = async (id: string) => JSON.stringify((await reopened.versions.get(id)).blocks) === texts.get(id)
  const before = await reopened.versions.list(storyId)
  const soundBefore: string[] = []
  for (const { id } of before) if (await readable(id).catch(() => false)) soundBefore.push(id)
  const { thinned, left } = await thinHistory(database, new Date(start + 40 * 24 * 60 * minute).toISOString())
  expect(thinned).toBeGreaterThan(3)
  expect(left.length).toBeGreaterThan(3)
  // What is told as the changes to a damaged one is as damaged, up to the next anchor.
  const numbers = bases(storyId).map(({ number }) => number)
  expect(numbers).toEqual(expect.arrayContaining([8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 20, 21, 30, 31, 32]))
  expect(numbers).not.toContain(7)
  const kept = new Set((await reopened.versions.list(storyId)).map(({ id }) => id))
  const fresh = await temporary.reopen()
  for (const id of soundBefore) if (kept.has(id)) expect(JSON.stringify((await fresh.versions.get(id)).blocks)).toBe(texts.get(id))
})

test('the user deletes one version that was kept automatically; what it changed is counted with the next', async () => {
  const { storyId, texts } = await writeForDays(1)
  const { versions } = temporary.newsroom
  const numbered = (await versions.list(storyId)).toReversed()
  await expect(versions.purge(numbered[3]?.id ?? '', origin)).rejects.toMatchObject({ kind: 'INVALID' })
  for (const index of [0, 5, 6, 11]) await versions.purge(numbered[index]?.id ?? '', origin)
  await expect(versions.purge(numbered[5]?.id ?? '', origin)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
  const fresh = await temporary.reopen()
  for (const [index, { id }] of numbered.entries()) {
    if ([0, 5, 6, 11].includes(index)) await expect(fresh.versions.get(id)).rejects.toMatchObject({ kind: 'NOT_FOUND' })
    else expect(JSON.stringify((await fresh.versions.get(id)).blocks)).toBe(texts.get(id))
  }
  await countChanges(database)
  const counted = (await fresh.versions.list(storyId)).toReversed().map(({ change }) => change)
  // Three rounds in one, each of which wrote a whole paragraph of four words in place of another.
  expect(counted[4]).toEqual({ added: 12, removed: 15 })
  expect(counted).not.toContain(null)
  // The next one takes the number of the last that went, and builds on one that is there.
  await fresh.versions.keep({ storyId, name: 'after', reason: 'named' }, origin)
  expect((await fresh.versions.list(storyId))[0]).toMatchObject({ name: 'after', change: { added: 4, removed: 5 } })
  // On a thread of its own the day is today, and that day long past.
  expect(await onWorkerThread<Tidied>({ name: 'tidy-history', folder: temporary.folder })).toEqual({ thinned: 6, left: [] })
})
