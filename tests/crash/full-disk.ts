import { execFileSync } from 'node:child_process'
import { statSync, writeSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { StoredBlock } from '#domain/story/story.ts'
import { databasePath, openDatabase } from '#newsroom/database/open.ts'
import type { NewsroomDatabase } from '#newsroom/database/newsroom-database.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { Notices } from '#newsroom/notices.ts'
import { Stories } from '#newsroom/stories/stories.ts'
import { StoryRecords } from '#newsroom/stories/story-records.ts'
import { random } from '../bench/texts.ts'

/** What came of the points at which writing failed. `kinds` counts the refusals by their name, `wrong` says what was not as it must be. */
export interface Outcome {
  points: number
  refused: number
  kinds: Record<string, number>
  wrong: string[]
}

/** Lets no file of this process grow beyond so many bytes, as a failing disk would not; null lifts that again. */
function limitFiles(bytes: number | null): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes ?? 'unlimited'}:`])
}

/** Makes writing fail from some moment soon, in one of two ways. Gives back how to end it. */
function fail(how: 'full' | 'broken', database: NewsroomDatabase, room: number): () => void {
  if (how === 'full') {
    const pages = database.connection.pragma('page_count', { simple: true }) as number
    database.connection.pragma(`max_page_count = ${pages + Math.floor(room / 16_384)}`)
    return () => void database.connection.pragma('max_page_count = 1000000')
  }
  // The log begins anew from time to time, often just short of its size: a limit well below that is met all the same.
  const log = statSync(`${database.path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  limitFiles(Math.floor(((log + room) * (room % 800)) / 1_000))
  return () => limitFiles(null)
}

/**
 * Writes into one story while the disk fills up or breaks at `points` moments, one after the other: `node full-disk.ts FOLDER POINTS SEED`. What is
 * refused is kept and written again once there is room, as a window does it. Prints the outcome as JSON.
 */
async function write(folder: string, points: number, seed: number): Promise<Outcome> {
  const next = random(seed)
  const database = await openDatabase(folder)
  const stories = new Stories(database, new StoryRecords(database, 'Mina Calder'), 'en', new Notices([], () => {}))
  const { id: storyId } = await stories.create({ fields: { headline: 'Written to the last byte' } }, 'writer')
  const outcome: Outcome = { points, refused: 0, kinds: {}, wrong: [] }
  const acknowledged = new Map<string, StoredBlock>()
  let revision = 1
  let count = 0

  const standsAsAcknowledged = async () => {
    const { blocks, bodyRevision } = await stories.get(storyId)
    return bodyRevision === revision && isDeepStrictEqual(new Map(blocks.map((block) => [block.id, block])), new Map([...acknowledged].toSorted(([a], [b]) => (a < b ? -1 : 1))))
  }
  const save = async (block: StoredBlock) => {
    const written = await stories.saveBody({ storyId, baseRevision: revision, upserted: [block], removed: [], words: 1, characters: 1 }, 'writer')
    revision = written.revision
    acknowledged.set(block.id, block)
  }

  for (let point = 0; point < points; point++) {
    const mend = fail(point % 2 === 0 ? 'full' : 'broken', database, Math.floor(next() * 40_000))
    let refused: StoredBlock | null = null
    for (let attempt = 0; refused === null && attempt < 1_000; attempt++) {
      const id = `b${String(next() < 0.5 ? count : Math.floor(next() * count)).padStart(6, '0')}`
      count += 1
      const block: StoredBlock = { id, order: `a${id}`, content: { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: `${count} ${'부두 파업 '.repeat(20 + Math.floor(next() * 400))}` }] } }
      try {
        await save(block)
      } catch (error) {
        refused = block
        const kind = error instanceof NewsroomError ? error.kind : `unnamed: ${String(error)}`
        outcome.kinds[kind] = (outcome.kinds[kind] ?? 0) + 1
      }
    }
    if (refused === null) outcome.wrong.push(`Point ${point}: nothing was refused`)
    else {
      outcome.refused += 1
      if (!(await standsAsAcknowledged())) outcome.wrong.push(`Point ${point}: after the refusal the story is not what was acknowledged`)
    }
    mend()
    if (refused !== null) await save(refused).catch((error: unknown) => outcome.wrong.push(`Point ${point}: with room again it was refused: ${String(error)}`))
    if (!(await standsAsAcknowledged())) outcome.wrong.push(`Point ${point}: with room again the story is not what was acknowledged`)
  }
  await database.close()

  const reopened = await openDatabase(folder)
  const sound = reopened.connection.pragma('integrity_check', { simple: true })
  if (sound !== 'ok') outcome.wrong.push(`${databasePath(folder)} is damaged: ${String(sound)}`)
  const { blocks } = await new Stories(reopened, new StoryRecords(reopened, 'Mina Calder'), 'en', new Notices([], () => {})).get(storyId)
  for (const block of acknowledged.values()) {
    if (!blocks.some((one) => isDeepStrictEqual(one, block))) outcome.wrong.push(`Block ${block.id} is not there after the next start`)
  }
  await reopened.close()
  return outcome
}

const [folder = '', points = '200', seed = '1'] = process.argv.slice(2)
writeSync(1, JSON.stringify(await write(folder, Number(points), Number(seed))))
