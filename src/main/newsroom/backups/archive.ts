import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack, type Pack } from 'tar-stream'
import { z } from 'zod'
import { NewsroomError } from '../errors.ts'
import { fileTrouble, readFailure } from '../files/file-trouble.ts'
import { hashOf } from '../files/on-disk.ts'

/** The first file of a backup. `database` is the SHA-256 of `newsroom.db`; `missing` names originals that were gone when it was made. */
const manifest = z.object({ stetBackup: z.literal(1), createdAt: z.string(), database: z.string().length(64), originals: z.int(), missing: z.array(z.string()) })
export type BackupManifest = z.infer<typeof manifest>

const manifestName = 'stet-backup.json'
const databaseName = 'newsroom.db'
const originalName = /^originals\/[0-9a-f]{2}\/([0-9a-f]{64})\.[a-z]{3,5}$/

export interface ArchiveContents {
  /** A copy of the database that nobody writes to. */
  database: string
  /** The newsroom's folder. */
  folder: string
  /** Paths of originals, relative to the folder, with forward slashes. */
  originals: readonly string[]
  missing: readonly string[]
}

/**
 * Writes everything of a newsroom into one file, a tar: whole or not at all. An older backup of that name is replaced, any other file is not.
 * Fails with NOT_WRITABLE, DISK_FULL.
 */
export async function writeArchive(file: string, contents: ArchiveContents): Promise<{ bytes: number }> {
  if (await isSomethingElse(file)) {
    throw new NewsroomError('NOT_WRITABLE', { path: file }, { message: `${file} is there already and is no backup. Choose another name.` })
  }
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  const archive = pack()
  try {
    await Promise.all([pipeline(archive, createWriteStream(unfinished, { flush: true })), fill(archive, contents).catch((error: Error) => archive.destroy(error))])
    await rename(unfinished, file)
    return { bytes: (await stat(file)).size }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw fileTrouble(error, file)
  }
}

async function fill(archive: Pack, { database, folder, originals, missing }: ArchiveContents): Promise<void> {
  const head: BackupManifest = { stetBackup: 1, createdAt: new Date().toISOString(), database: await hashOf(database), originals: originals.length, missing: [...missing] }
  await new Promise<void>((done, failed) => archive.entry({ name: manifestName, mode: 0o600 }, JSON.stringify(head), (error) => (error ? failed(error) : done())))
  await addFile(archive, database, databaseName)
  for (const original of originals) await addFile(archive, join(folder, original), original)
  archive.finalize()
}

async function addFile(archive: Pack, path: string, name: string): Promise<void> {
  const { size, mtime } = await stat(path)
  await pipeline(createReadStream(path), archive.entry({ name, size, mtime, mode: 0o600 }))
}

async function isSomethingElse(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null)
  if (found === null) return false
  return !found.isFile() || (found.size > 0 && !(await isArchive(file)))
}

/** Whether a file begins as a backup does. */
export async function isArchive(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(manifestName.length + 1), 0, manifestName.length + 1, 0)
    return buffer.toString('latin1') === `${manifestName}\0`
  } finally {
    await handle.close()
  }
}

/**
 * Unpacks a backup into a folder that is there and empty, and holds every file against its hash. Fails with DAMAGED, NOT_READABLE, NOT_WRITABLE,
 * DISK_FULL; what was unpacked until then stays for the caller to clear away.
 */
export async function readArchive(file: string, folder: string): Promise<BackupManifest> {
  const unpacked = extract()
  const reading = pipeline(createReadStream(file), unpacked)
  let head: BackupManifest | null = null
  let isWhole = false
  try {
    const unpacking = (async () => {
      for await (const entry of unpacked) {
        const { name, type } = entry.header
        if (type !== 'file' && type !== 'contiguous-file') throw damaged(file)
        if (head === null) {
          if (name !== manifestName) throw damaged(file)
          head = await readManifest(entry, file)
          continue
        }
        const expected = name === databaseName ? head.database : originalName.exec(name)?.[1]
        if (expected === undefined) throw damaged(file)
        const path = join(folder, name)
        await mkdir(dirname(path), { recursive: true })
        if ((await writeHashed(entry, path)) !== expected) throw damaged(file)
        isWhole ||= name === databaseName
      }
    })()
    await Promise.all([reading, unpacking])
  } catch (error) {
    throw unpackingFailure(error, file, folder)
  }
  if (head === null || !isWhole) throw damaged(file)
  return head
}

async function readManifest(entry: AsyncIterable<unknown>, file: string): Promise<BackupManifest> {
  const parts: Buffer[] = []
  for await (const part of entry) parts.push(part as Buffer)
  try {
    return manifest.parse(JSON.parse(Buffer.concat(parts).toString()))
  } catch (error) {
    throw damaged(file, error)
  }
}

async function writeHashed(source: AsyncIterable<unknown>, path: string): Promise<string> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(source, hashing, createWriteStream(path, { flags: 'wx', flush: true, mode: 0o600 }))
  return hash.digest('hex')
}

function unpackingFailure(error: unknown, file: string, folder: string): unknown {
  if (error instanceof NewsroomError) return error
  const known = fileTrouble(error, folder)
  if (known !== error) return known
  const { code, path } = error as NodeJS.ErrnoException
  if (path === file && code !== undefined) return readFailure(error, file)
  return damaged(file, error)
}

function damaged(file: string, cause?: unknown): NewsroomError {
  return new NewsroomError('DAMAGED', { what: file }, { message: `The backup ${file} is damaged or not complete. Nothing was restored from it.`, cause })
}
