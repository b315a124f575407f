import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { newsroomFailure } from './failures.ts'

const pagesAtATime = 50

/**
 * Writes a consistent copy of an open database to `path`, a little at a time, while it goes on being used. What was there is replaced once
 * the copy is whole and on the disk. `signal` gives it up. Fails with DISK_FULL, NOT_WRITABLE, BUSY.
 */
export async function copyDatabase(connection: Database.Database, path: string, signal?: AbortSignal): Promise<void> {
  // Two that copy the same newsroom in the same second each write a file of their own.
  const unfinished = `${path}.${randomUUID()}.part`
  const progress = () => {
    signal?.throwIfAborted()
    return pagesAtATime
  }
  try {
    await connection.backup(unfinished, { progress })
    const file = await open(unfinished, 'r+')
    await file.sync().finally(() => file.close())
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw newsroomFailure(error, path)
  }
}
