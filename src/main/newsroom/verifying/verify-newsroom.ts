import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { openSecondConnection } from '../database/open.ts'
import { NewsroomError } from '../errors.ts'
import { hashOf } from '../files/on-disk.ts'
import { VersionArchive } from '../history/version-archive.ts'
import { findOriginal } from '../photos/originals.ts'
import { damageOf } from '../stories/body-damage.ts'
import { StoryStore } from '../stories/story-store.ts'
import { VerifyStore } from './verify-store.ts'

/** What is wrong with a newsroom, in a sentence each; nothing where every byte is as it was written. */
export interface Verification {
  ok: boolean
  problems: string[]
}

/**
 * Reads everything of a newsroom and holds it against its hashes: the database, every text, every version, every original. Changes nothing. Takes
 * as long as reading the whole folder does, so it runs on a thread of its own. A copy of the database alone has no originals beside it.
 */
export async function verifyNewsroom(folder: string, only?: 'database'): Promise<Verification> {
  const database = await openSecondConnection(folder)
  try {
    const problems = await databaseProblems(database)
    if (only === undefined) problems.push(...(await originalProblems(folder, await database.read(() => new VerifyStore(database).photos()))))
    return { ok: problems.length === 0, problems }
  } finally {
    await database.close()
  }
}

function databaseProblems(database: NewsroomDatabase): Promise<string[]> {
  return database.read(() => {
    const store = new VerifyStore(database)
    const stories = new StoryStore(database)
    const archive = new VersionArchive(database)
    const problems = store.fileProblems().map((problem) => `The database file is damaged: ${problem}.`)
    for (const [table, count] of store.danglingRows()) problems.push(`The table ${table} has ${count} rows that refer to something that is gone.`)
    for (const story of store.stories()) {
      if (damageOf(story, stories.blocks(story.id)) !== null) problems.push(`The text of the story “${story.slug}” is damaged. Opening it puts it right from its versions.`)
      for (const version of archive.store.list(story.id)) {
        if (!isReadable(archive, version)) problems.push(`The version of ${version.created_at} of the story “${story.slug}” is damaged.`)
      }
    }
    return problems
  })
}

function isReadable(archive: VersionArchive, version: Parameters<VersionArchive['read']>[0]): boolean {
  try {
    archive.read(version)
    return true
  } catch (error) {
    if (error instanceof NewsroomError && error.kind === 'DAMAGED') return false
    throw error
  }
}

async function originalProblems(folder: string, photos: readonly { file_name: string; sha256: string }[]): Promise<string[]> {
  const problems: string[] = []
  for (const { file_name: name, sha256 } of photos) {
    try {
      if ((await hashOf(await findOriginal(folder, sha256))) !== sha256) problems.push(`The file of the photo “${name}” is damaged. Put it back from a backup.`)
    } catch (error) {
      if (error instanceof NewsroomError && error.kind === 'NOT_FOUND') problems.push(`The file of the photo “${name}” is missing. Put it back from a backup.`)
      else problems.push(`The file of the photo “${name}” cannot be read.`)
    }
  }
  return problems
}
