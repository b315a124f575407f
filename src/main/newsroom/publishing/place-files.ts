import { createHash, randomBytes } from 'node:crypto'
import { copyFile, link, lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { NewsroomError } from '../errors.ts'
import { errorCode } from '../files/error-code.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { flush, hashOf } from '../files/on-disk.ts'

/** A file that stands in its place. `path` is relative to the folder, with forward slashes. */
export interface PlacedFile {
  path: string
  bytes: number
  sha256: string
  /** Whether it is new there, stood there already with the same bytes, or took the place of another file of this name. */
  state: 'new' | 'same' | 'replaced'
}

const abandonedAfterMs = 24 * 60 * 60_000
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/**
 * Writes files into `folder` so that none is ever half-written. `prepare` writes them below a temporary folder and gives their paths,
 * those that others refer to first; then each is moved into place. Whatever fails, `folder` is afterwards as it was before. Files of
 * other names are never touched, and a file that has these bytes already is left alone.
 * Fails with NOT_WRITABLE or DISK_FULL.
 */
export async function placeFiles(folder: string, prepare: (staging: string) => Promise<string[]>): Promise<PlacedFile[]> {
  const target = resolve(folder)
  let staging: Staging | null = null
  try {
    staging = await openStaging(target)
    const paths = await prepare(staging.files)
    for (const path of paths) assertInside(path)
    const placed = await inspect(staging.files, paths)
    await moveAll(target, staging, placed)
    return placed
  } catch (error) {
    throw fileTrouble(error, target)
  } finally {
    // What could not be removed is swept by a later export; the reason of a failure must not be hidden by it.
    if (staging) await rm(staging.root, { recursive: true, force: true }).catch(() => undefined)
  }
}

interface Staging {
  root: string
  /** What is to be placed. */
  files: string
  /** What stood in the way, until all is in place. */
  replaced: string
}

function assertInside(path: string): void {
  const parts = path.split('/')
  if (path.includes('\\') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new NewsroomError('INVALID', { reason: `${path} is not a name inside the folder` })
  }
}

/**
 * A temporary folder on the same disk: beside the target, so that a watcher of the target sees whole files alone, or inside it where
 * the folder above may not be written or is another disk.
 */
async function openStaging(target: string): Promise<Staging> {
  const standing = await statOrNull(target)
  if (standing && !standing.isDirectory()) throw Object.assign(new Error('a file stands there'), { code: 'ENOTDIR' })
  const above = await nearestFolder(dirname(target))
  const prefix = `.stet-export-${machine}-${process.pid}-`
  const sameDisk = !standing || standing.dev === (await stat(above)).dev
  let root: string
  try {
    if (!sameDisk) throw Object.assign(new Error('another disk'), { code: 'EXDEV' })
    await sweep(above)
    root = await mkdtemp(join(above, prefix))
  } catch (error) {
    if (!standing) throw error
    await sweep(target)
    root = await mkdtemp(join(target, prefix))
  }
  const staging = { root, files: join(root, 'files'), replaced: join(root, 'replaced') }
  await mkdir(staging.files)
  await mkdir(staging.replaced)
  return staging
}

async function nearestFolder(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    if (await statOrNull(at)) return at
    if (dirname(at) === at) return at
  }
}

/** Takes away what an export that was killed left behind. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, onMachine, pid] = /^\.stet-export-([0-9a-f]{8})-(\d+)-/.exec(name) ?? []
    if (!onMachine || !pid) continue
    const path = join(folder, name)
    const old = Date.now() - ((await statOrNull(path))?.mtimeMs ?? Date.now()) > abandonedAfterMs
    const dead = onMachine === machine && !isAlive(Number(pid))
    // Somebody else may be sweeping too, and a leftover does no harm.
    if (old || dead) await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

async function inspect(files: string, paths: string[]): Promise<PlacedFile[]> {
  const placed: PlacedFile[] = []
  for (const path of paths) {
    const file = join(files, path)
    await flush(file)
    placed.push({ path, bytes: (await stat(file)).size, sha256: await hashOf(file), state: 'new' })
  }
  return placed
}

async function moveAll(target: string, staging: Staging, placed: PlacedFile[]): Promise<void> {
  const undo: (() => Promise<void>)[] = []
  try {
    await makeFolders(target, undo)
    for (const file of placed) {
      const from = join(staging.files, file.path)
      const to = join(target, file.path)
      await makeFolders(dirname(to), undo)
      const standing = await lstatOrNull(to)
      if (standing?.isDirectory()) throw Object.assign(new Error('a folder stands there'), { code: 'EISDIR' })
      if (standing?.isFile() && standing.size === file.bytes && (await hashOf(to)) === file.sha256) {
        file.state = 'same'
        continue
      }
      if (standing) {
        const kept = join(staging.replaced, randomBytes(8).toString('hex'))
        await setAside(to, kept)
        undo.push(() => move(kept, to))
        file.state = 'replaced'
      } else {
        undo.push(() => rm(to, { force: true }))
      }
      await move(from, to)
    }
    for (const folder of new Set([target, ...placed.map((file) => dirname(join(target, file.path)))])) await flush(folder)
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw error
  }
}

/** A second name for the same bytes where the disk has such a thing, so that the file never vanishes from its place. */
async function setAside(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => move(from, to))
}

async function makeFolders(folder: string, undo: (() => Promise<void>)[]): Promise<void> {
  const missing: string[] = []
  for (let at = folder; !(await statOrNull(at)); at = dirname(at)) missing.unshift(at)
  for (const path of missing) {
    await mkdir(path)
    undo.push(() => rmdir(path))
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error
    // A folder inside the target lies on another disk: the same in two steps, still whole at every moment.
    const beside = join(dirname(to), `.stet-export-${machine}-${process.pid}-${randomBytes(6).toString('hex')}`)
    try {
      await copyFile(from, beside)
      await flush(beside)
      await rename(beside, to)
    } finally {
      await rm(beside, { force: true })
    }
  }
}

function statOrNull(path: string) {
  return stat(path).catch(nullIfAbsent)
}

function lstatOrNull(path: string) {
  return lstat(path).catch(nullIfAbsent)
}

function nullIfAbsent(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null
  throw error
}
