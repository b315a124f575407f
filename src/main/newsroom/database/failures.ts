import Database from 'better-sqlite3'
import { NewsroomError } from '../errors.ts'

/** Whether another program holds the database for the moment, so that the same work may succeed a little later. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED'))
}

/** The failure of a database in the newsroom's words; whatever did not come from SQLite is given back as it is. */
export function newsroomFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code } = error
  if (isBusy(error)) return new NewsroomError('BUSY', {}, { cause: error })
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return new NewsroomError('DISK_FULL', { path }, { cause: error })
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM' || code === 'SQLITE_IOERR_WRITE') {
    return new NewsroomError('NOT_WRITABLE', { path }, { cause: error })
  }
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new NewsroomError('DAMAGED', { what: path }, { cause: error })
  return error
}
