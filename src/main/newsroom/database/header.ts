import { open, type FileHandle } from 'node:fs/promises'

/** What a SQLite file says about itself, as of its last commit. */
export interface DatabaseHeader {
  readonly applicationId: number
  /** `user_version`: the number of the last migration. */
  readonly schema: number
  /** How many pages it has; one where nothing was put into it yet. */
  readonly pages: number
}

const headerLength = 100
const magic = 'SQLite format 3\0'

/**
 * Reads the header of a database without SQLite, which would lay files beside it. A commit that still lies in the write-ahead log counts.
 * Null where there is no file or an empty one; `'foreign'` where the file is no SQLite database.
 */
export async function readDatabaseHeader(path: string): Promise<DatabaseHeader | 'foreign' | null> {
  const main = await readPart(path, async (file) => {
    const bytes = await readAt(file, 0, headerLength)
    return bytes.length === 0 ? null : bytes
  })
  const firstPage = (await readPart(`${path}-wal`, firstPageInLog)) ?? main
  if (firstPage === null) return null
  if (firstPage.length < headerLength || firstPage.toString('latin1', 0, magic.length) !== magic) return 'foreign'
  return { schema: firstPage.readUInt32BE(60), applicationId: firstPage.readUInt32BE(68), pages: firstPage.readUInt32BE(28) }
}

/** The beginning of page 1 as of the last commit in a write-ahead log; null where no commit there touched it. */
async function firstPageInLog(log: FileHandle): Promise<Buffer | null> {
  const header = await readAt(log, 0, 32)
  if (header.length < 32) return null
  const pageSize = header.readUInt32BE(8)
  if (pageSize < 512 || pageSize > 65_536) return null
  const salts = header.subarray(16, 24)
  let committed: number | null = null
  let pending: number | null = null
  for (let at = 32; ; at += 24 + pageSize) {
    const frame = await readAt(log, at, 24)
    if (frame.length < 24 || !frame.subarray(8, 16).equals(salts)) break
    if (frame.readUInt32BE(0) === 1) pending = at + 24
    if (frame.readUInt32BE(4) !== 0) committed = pending
  }
  return committed === null ? null : readAt(log, committed, headerLength)
}

async function readPart<T>(path: string, read: (file: FileHandle) => Promise<T | null>): Promise<T | null> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  try {
    return await read(file)
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
