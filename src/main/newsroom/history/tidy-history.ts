import { setImmediate as nextTurn } from 'node:timers/promises'
import { everyVersionFor, thinnedOut } from '#domain/history/thinning.ts'
import { systemZone, utcNow } from '../clock.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { openSecondConnection } from '../database/open.ts'
import { VersionArchive } from './version-archive.ts'

const origin = 'history'
/** So many versions go in one transaction, so that a writer never waits long. */
const atATime = 4

/** What a tidying did. `left` are the ids of versions that stay because they, or others that are told as the changes to them, are damaged. */
export interface Tidied {
  thinned: number
  left: string[]
}

/** Thins the versions of all stories by the rule, and counts what was not counted when it was kept. For a thread of its own. */
export async function tidyHistory(folder: string): Promise<Tidied> {
  const database = await openSecondConnection(folder)
  try {
    const tidied = await thinHistory(database, utcNow())
    await countChanges(database)
    return tidied
  } finally {
    await database.close()
  }
}

/** Lets go those versions that the rule of thinning lets go at a time. */
export async function thinHistory(database: NewsroomDatabase, now: string): Promise<Tidied> {
  const archive = new VersionArchive(database)
  const tidied: Tidied = { thinned: 0, left: [] }
  const old = new Date(Date.parse(now) - everyVersionFor).toISOString()
  for (const storyId of await database.read(() => archive.store.withOld(old))) {
    const versions = await database.read(() => archive.store.list(storyId).toReversed())
    const goes = thinnedOut(
      versions.map(({ created_at: createdAt, ...version }) => ({ ...version, createdAt })),
      now,
      systemZone(),
    )
    for (let at = 0; at < goes.length; at += atATime) {
      const { removed, left } = await database.write(origin, (changed) => {
        const outcome = archive.remove(storyId, goes.slice(at, at + atATime))
        for (const id of outcome.removed) changed('version', id, 'thinned')
        return outcome
      })
      tidied.thinned += removed.length
      tidied.left.push(...left)
      await nextTurn()
    }
  }
  return tidied
}

/** Counts the words that versions added and took away, where that is still to be done. */
export async function countChanges(database: NewsroomDatabase): Promise<void> {
  const archive = new VersionArchive(database)
  for (;;) {
    const counted = await database.read(() => {
      const row = archive.store.uncounted()
      return row && { id: row.id, change: archive.countedChange(row) }
    })
    if (counted === undefined) return
    await database.write(origin, (changed) => {
      archive.store.saveChange(counted.id, counted.change)
      changed('version', counted.id, 'counted')
    })
    await nextTurn()
  }
}
