import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { errorCode } from './error-code.ts'

/** Whether something lies there that can be looked at. */
export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

/** A file's SHA-256. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Makes a file, or the names in a folder, last through a power cut. */
export async function flush(path: string): Promise<void> {
  // Windows cannot open a folder, and asks for a writable handle to flush a file.
  if (process.platform === 'win32' && (await stat(path)).isDirectory()) return
  const handle = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network disks cannot flush a folder.
    if (errorCode(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}
