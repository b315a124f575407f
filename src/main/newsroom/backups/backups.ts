import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { copyDatabase } from '../database/copy.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { databasePath } from '../database/open.ts'
import { NewsroomError } from '../errors.ts'
import { findOriginal } from '../photos/originals.ts'
import { PhotoStore } from '../photos/photo-store.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { localDay } from '../stories/new-story.ts'
import type { Verification } from '../verifying/verify-newsroom.ts'
import { onWorkerThread } from '../work/worker-thread.ts'
import { writeArchive } from './archive.ts'
import { backupName, keptBackups, readBackupName, type BackupFile, type BackupReason } from './backup-file.ts'
import { restoreBackup } from './restore.ts'

const firstLookMilliseconds = 10_000
const lookEveryMilliseconds = 30 * 60_000
const unfinishedForMilliseconds = 24 * 3_600_000

export interface StoredBackup {
  /** Absolute path. */
  file: string
  createdAt: string
  bytes: number
  reason: BackupReason
}

/** The copies of a newsroom: one a day by itself, and a whole one in one file where somebody wants it. */
export class Backups {
  readonly #folder: string
  readonly #database: NewsroomDatabase
  readonly #timers: NodeJS.Timeout[] = []
  readonly #closing = new AbortController()
  #work: Promise<unknown> = Promise.resolve()

  /** `onTrouble` is told in a sentence why the daily copy could not be made. */
  constructor(folder: string, database: NewsroomDatabase, onTrouble: (reason: string) => void) {
    this.#folder = folder
    this.#database = database
    const look = () => {
      this.#work = this.daily().catch((error: unknown) => {
        if (!this.#closing.signal.aborted) onTrouble(error instanceof NewsroomError ? error.message : 'The copy of the database could not be made.')
      })
    }
    // A command is done before the first look; what stays open makes the copy.
    this.#timers.push(setTimeout(look, firstLookMilliseconds).unref(), setInterval(look, lookEveryMilliseconds).unref())
  }

  /** The copies in `backups/`, the newest first. */
  async list(): Promise<StoredBackup[]> {
    const kept = await storedBackups(this.#folder)
    return kept.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  }

  /** Makes today's copy of the database unless it is there, and clears away what the rule no longer keeps. Null where there was nothing to do. */
  async daily(now = new Date()): Promise<string | null> {
    const today = localDay(now.toISOString())
    const stored = await storedBackups(this.#folder)
    if (stored.some(({ reason, createdAt }) => reason === 'daily' && localDay(createdAt) === today)) return null
    await sweepUnfinished(this.#folder, now)
    return copyIntoBackups(this.#folder, 'daily', (path) => copyDatabase(this.#database.connection, path, this.#closing.signal), now)
  }

  /** Writes everything, photos too, into one file. Fails with NOT_WRITABLE, DISK_FULL. */
  async write(file: string): Promise<{ file: string; bytes: number }> {
    const target = resolve(file)
    if (`${target}${sep}`.startsWith(join(this.#folder, 'originals') + sep)) throw new NewsroomError('NOT_WRITABLE', { path: target })
    await using work = await scratchCopy(this.#folder, this.#database)
    const { found, missing } = await this.#originals()
    const { bytes } = await writeArchive(target, { database: databasePath(work.folder), folder: this.#folder, originals: found, missing })
    return { file: target, bytes }
  }

  /** Puts a backup back into a new folder beside this newsroom. Fails as `restoreBackup` does. */
  restore(file: string): Promise<{ folder: string }> {
    return restoreBackup(resolve(file), this.#folder)
  }

  /** Reads everything of the newsroom, photos too, and tells what is not as it was written. Changes nothing. */
  verify(signal?: AbortSignal): Promise<Verification> {
    return onWorkerThread<Verification>({ name: 'verify', folder: this.#folder }, signal)
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    this.#closing.abort()
    await this.#work
  }

  async #originals(): Promise<{ found: string[]; missing: string[] }> {
    const found: string[] = []
    const missing: string[] = []
    for (const sha256 of await this.#database.read(() => new PhotoStore(this.#database).originals())) {
      try {
        found.push(relative(this.#folder, await findOriginal(this.#folder, sha256)).replaceAll(sep, '/'))
      } catch (error) {
        if (!(error instanceof NewsroomError) || error.kind !== 'NOT_FOUND') throw error
        missing.push(sha256)
      }
    }
    return { found, missing }
  }
}

/**
 * A copy of the database in a folder of its own, which goes with whoever asked for it. It lies inside the newsroom's folder, which is as safe a place
 * for sources' data as the newsroom itself. Fails with DISK_FULL, NOT_WRITABLE.
 */
export async function scratchCopy(folder: string, database: NewsroomDatabase, signal?: AbortSignal): Promise<AsyncDisposable & { folder: string }> {
  const backups = backupsFolder(folder)
  await mkdir(backups, { recursive: true }).catch((error: unknown) => Promise.reject(fileTrouble(error, folder)))
  const copy = await mkdtemp(join(backups, 'copy-')).catch((error: unknown) => Promise.reject(fileTrouble(error, folder)))
  const clearAway = () => rm(copy, { recursive: true, force: true })
  try {
    await copyDatabase(database.connection, databasePath(copy), signal)
  } catch (error) {
    await clearAway()
    throw error
  }
  return { folder: copy, [Symbol.asyncDispose]: clearAway }
}

/** Makes a copy in `backups/` under a name of its own, and clears away what the rule no longer keeps. */
export async function copyIntoBackups(folder: string, reason: BackupReason, copy: (path: string) => Promise<void>, now = new Date()): Promise<string> {
  const backups = backupsFolder(folder)
  await mkdir(backups, { recursive: true }).catch((error: unknown) => Promise.reject(fileTrouble(error, backups)))
  const path = join(backups, backupName(reason, now))
  await copy(path)
  const stored: (BackupFile & { file: string })[] = await storedBackups(folder)
  const kept = new Set(keptBackups(stored))
  for (const backup of stored) if (!kept.has(backup)) await rm(backup.file, { force: true })
  return path
}

function backupsFolder(folder: string): string {
  return join(folder, 'backups')
}

async function storedBackups(folder: string): Promise<(StoredBackup & BackupFile)[]> {
  const names = await readdir(backupsFolder(folder)).catch(() => [])
  const backups = names.map(readBackupName).filter((backup) => backup !== null)
  const found = await Promise.all(
    backups.map(async (backup) => {
      const file = join(backupsFolder(folder), backup.name)
      // Another program may have cleared it away meanwhile.
      const entry = await stat(file).catch(() => null)
      return entry === null ? [] : [{ ...backup, file, bytes: entry.size }]
    }),
  )
  return found.flat()
}

/** Clears away what a program that was killed left half-written more than a day ago. */
async function sweepUnfinished(folder: string, now: Date): Promise<void> {
  const names = await readdir(backupsFolder(folder)).catch(() => [])
  for (const name of names.filter((one) => one.endsWith('.part') || one.startsWith('copy-'))) {
    const path = join(backupsFolder(folder), name)
    const entry = await stat(path).catch(() => null)
    if (entry !== null && now.getTime() - entry.mtimeMs > unfinishedForMilliseconds) await rm(path, { recursive: true, force: true })
  }
}
