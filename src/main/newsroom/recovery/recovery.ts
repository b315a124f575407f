import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { countBody } from '#domain/document/plain-text.ts'
import type { DrillEvent, DrillReport } from '#contract/newsroom.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { scratchCopy } from '../backups/backups.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { openDatabase } from '../database/open.ts'
import { NewsroomError } from '../errors.ts'
import { nodeOf, storedBlock } from '../stories/block-node.ts'
import { blockRow } from '../stories/body-writer.ts'
import { damageOf } from '../stories/body-damage.ts'
import { StoryRecords } from '../stories/story-records.ts'
import type { Verification } from '../verifying/verify-newsroom.ts'
import { ownFile } from '../work/own-file.ts'
import { onWorkerThread } from '../work/worker-thread.ts'
import type { DrillLine, DrillOrder } from './drill-lines.ts'
import type { StartProcess } from '../work/start-process.ts'

const kills = 10
/** How many saves are kept before a kill, at most. */
const mostSaves = 30
/** A save takes a few milliseconds: within these the kill falls into one. */
const killWithinMilliseconds = 4
const patienceMilliseconds = 30_000

/** A story's text as it stands. Each block, with its place, is one text by its id: what was written is compared with what came back letter by letter. */
interface Stand {
  /** Whether every hash agreed. */
  isSound: boolean
  revision: number
  blocks: ReadonlyMap<string, string>
}

/** Proves on a copy that what is kept survives the death of the program. */
export class Recovery {
  readonly #folder: string
  readonly #database: NewsroomDatabase

  constructor(folder: string, database: NewsroomDatabase) {
    this.#folder = folder
    this.#database = database
  }

  /**
   * Copies the newsroom into a scratch folder, types into the story there and kills the writer in the middle of a save, again and again; opens the
   * copy after each kill and compares every word. Tells how many kills are done, at last what it showed. The newsroom itself is only read. Fails
   * with NOT_FOUND, DISK_FULL, NOT_WRITABLE, and with the signal's reason.
   */
  async *prove(storyId: string, start: StartProcess, signal?: AbortSignal): AsyncGenerator<DrillEvent, void> {
    const language = await this.#database.read(() => new StoryRecords(this.#database, '').row(storyId).language)
    await using copy = await scratchCopy(this.#folder, this.#database, signal)
    const report: DrillReport = { kills: 0, duringSave: 0, saves: 0, words: 0, lost: 0, problems: [] }
    let standing = await standOf(copy.folder, storyId)
    // What is lost once is lost in every later look: one is enough.
    for (; report.kills < kills && report.lost === 0; report.kills++) {
      yield { stage: 'killing', done: report.kills, of: kills }
      const { kept, begun } = await killedWriter({ folder: copy.folder, storyId }, start, signal)
      signal?.throwIfAborted()
      const expected = afterSaves(standing, kept)
      standing = await standOf(copy.folder, storyId)
      report.saves += kept.length
      if (begun !== null) report.duringSave += 1
      // A save that was never acknowledged is there whole or not at all.
      report.lost += begun === null ? lostBetween(expected, standing) : Math.min(lostBetween(expected, standing), lostBetween(afterSaves(expected, [begun]), standing))
    }
    yield { stage: 'checking' }
    const { problems } = await onWorkerThread<Verification>({ name: 'verify', only: 'database', folder: copy.folder }, signal)
    const blocks = [...standing.blocks.values()].map((text) => nodeOf(JSON.parse(text) as StoredBlock))
    yield { stage: 'done', report: { ...report, words: countBody({ content: blocks }, language).words, problems } }
  }
}

function afterSaves({ isSound, revision, blocks }: Stand, saved: readonly StoredBlock[]): Stand {
  const after = new Map(blocks)
  for (const block of saved) after.set(block.id, asText(block))
  return { isSound, revision: revision + saved.length, blocks: after }
}

function asText(block: StoredBlock): string {
  const { id, ord, content } = blockRow(block)
  return JSON.stringify(storedBlock({ id, ord, content }))
}

/** A story as the copy gives it at its next start. */
async function standOf(folder: string, storyId: string): Promise<Stand> {
  const database = await openDatabase(folder)
  try {
    return await database.read(() => {
      const records = new StoryRecords(database, '')
      const row = records.row(storyId)
      const blocks = records.store.blocks(storyId)
      const isSound = damageOf(row, blocks) === null
      return { isSound, revision: row.body_revision, blocks: new Map(blocks.map((block) => [block.id, JSON.stringify(storedBlock(block))])) }
    })
  } finally {
    await database.close()
  }
}

/** How many blocks are not as they were written, those counted too that nobody wrote; a missing revision and a wrong hash count as one. */
function lostBetween(expected: Stand, found: Stand): number {
  let lost = expected.revision === found.revision && found.isSound ? 0 : 1
  for (const [id, text] of expected.blocks) if (found.blocks.get(id) !== text) lost += 1
  for (const id of found.blocks.keys()) if (!expected.blocks.has(id)) lost += 1
  return lost
}

/** Lets the writer type for a while and kills it. Gives what it said was kept, in order, and what it was at. */
async function killedWriter(order: DrillOrder, start: StartProcess, signal: AbortSignal | undefined): Promise<{ kept: StoredBlock[]; begun: StoredBlock | null }> {
  const writer = start(ownFile('recovery/drill-writer'), { STET_DRILL: JSON.stringify(order) })
  const kept: StoredBlock[] = []
  let begun: StoredBlock | null = null
  let failure: string | null = null
  let isKilled = false
  const wanted = 1 + Math.floor(Math.random() * mostSaves)
  const kill = () => {
    isKilled = true
    writer.kill()
  }
  const patience = setTimeout(kill, patienceMilliseconds)
  signal?.addEventListener('abort', kill, { once: true })
  try {
    for await (const text of createInterface({ input: writer.output, crlfDelay: Infinity })) {
      const line = readLine(text, isKilled)
      if (line === null) break
      if ('failed' in line) failure = line.failed
      else if ('kept' in line && begun !== null) {
        kept.push(begun)
        begun = null
      } else if ('begin' in line) {
        begun = line.begin
        if (kept.length >= wanted && !isKilled) {
          isKilled = true
          void pause(Math.random() * killWithinMilliseconds).then(() => writer.kill())
        }
      }
    }
    await writer.ended
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', kill)
  }
  if (failure === 'DISK_FULL' || failure === 'NOT_WRITABLE') throw new NewsroomError(failure, { path: order.folder })
  if (failure !== null || (kept.length === 0 && signal?.aborted !== true)) throw new Error(`The drill’s writer gave up: ${failure ?? 'it said nothing'}`)
  return { kept, begun }
}

/** A line of the writer; null for the last one of a writer that was killed while it wrote it. */
function readLine(text: string, isKilled: boolean): DrillLine | null {
  try {
    return JSON.parse(text) as DrillLine
  } catch (error) {
    if (isKilled) return null
    throw error
  }
}
