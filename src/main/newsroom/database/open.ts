import { mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { NewsroomError } from '../errors.ts'
import { readDatabaseHeader, type DatabaseHeader } from './header.ts'
import { isBusy, newsroomFailure } from './failures.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { NewsroomDatabase } from './newsroom-database.ts'

/** "Stet" in ASCII: tells a newsroom from any other SQLite file. */
const applicationId = 0x53746574
const longestWait = 5_000

export interface OpenDatabaseOptions {
  /** Called before a newsroom of an older Stet is changed, with its schema number. */
  beforeMigration?: (connection: Database.Database, from: number) => Promise<void>
  migrations?: readonly Migration[]
}

/** Where the database lies in a newsroom's folder. */
export function databasePath(folder: string): string {
  return join(folder, 'newsroom.db')
}

/**
 * Opens the database of a newsroom, and makes folder and database where there are none. Fails with NEWER_NEWSROOM for a database of a newer
 * Stet, which is not touched; with DAMAGED for a file that is no newsroom; with NOT_WRITABLE where nothing can be written; with BUSY.
 */
export async function openDatabase(folder: string, options: OpenDatabaseOptions = {}): Promise<NewsroomDatabase> {
  const steps = options.migrations ?? migrations
  const path = databasePath(folder)
  await makeFolder(folder)
  const found = await requireKnownSchema(path, steps)

  const connection = await patiently(path, () => connect(path))
  try {
    if (found > 0 && found < steps.length) await options.beforeMigration?.(connection, found)
    await patiently(path, () => migrate(connection, steps, applicationId))
    return new NewsroomDatabase(connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** One more connection to a database that is open already, for a worker thread. */
export function openSecondConnection(folder: string): Promise<NewsroomDatabase> {
  const path = databasePath(folder)
  return patiently(path, () => new NewsroomDatabase(connect(path)))
}

/** Node's own recursion never ends where a file system takes no folders and says that the parent is not there, as /proc does. */
async function makeEach(folder: string): Promise<void> {
  if (await stat(folder).then(() => true, () => false)) return
  if (dirname(folder) !== folder) await makeEach(dirname(folder))
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeEach(resolve(folder))
    if (!(await stat(folder)).isDirectory()) throw new NewsroomError('NOT_WRITABLE', { path: folder })
  } catch (error) {
    if (error instanceof NewsroomError) throw error
    const kind = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'DISK_FULL' : 'NOT_WRITABLE'
    throw new NewsroomError(kind, { path: folder }, { cause: error })
  }
}

/** The schema number of a newsroom, once it is sure that this Stet knows it. Fails with NEWER_NEWSROOM, DAMAGED; leaves no trace. */
export async function requireKnownSchema(path: string, steps: readonly Migration[] = migrations): Promise<number> {
  const found = await schemaOf(path)
  if (found > steps.length) throw new NewsroomError('NEWER_NEWSROOM', { found, known: steps.length })
  return found
}

/** The schema number of a newsroom that is there; 0 where there is none yet. Leaves no trace. */
async function schemaOf(path: string): Promise<number> {
  let header: DatabaseHeader | 'foreign' | null
  try {
    header = await readDatabaseHeader(path)
  } catch (error) {
    throw new NewsroomError('NOT_WRITABLE', { path }, { cause: error })
  }
  if (header === null) return 0
  if (header === 'foreign' || !isOurs(header)) throw new NewsroomError('DAMAGED', { what: path }, { message: `${path} is not a newsroom, or its beginning is damaged. A backup from its backups folder can be restored.` })
  return header.schema
}

/** A database that was made a moment ago, and not filled yet, carries no number of ours. */
function isOurs(header: DatabaseHeader): boolean {
  return header.applicationId === applicationId || (header.applicationId === 0 && header.schema === 0 && header.pages <= 1)
}

function connect(path: string): Database.Database {
  const connection = new Database(path, { timeout: 0 })
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('foreign_keys = ON')
    // What is purged must not stay readable in the file.
    connection.pragma('secure_delete = ON')
    connection.pragma('trusted_schema = OFF')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

async function patiently<T>(path: string, work: () => T): Promise<T> {
  const deadline = Date.now() + longestWait
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw newsroomFailure(error, path)
      await pause(5 + Math.random() * 45)
    }
  }
}
