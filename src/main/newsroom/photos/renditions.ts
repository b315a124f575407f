import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NewsroomError } from '../errors.ts'
import { writeFailure } from './file-failures.ts'
import { findOriginal } from './originals.ts'
import { renderPhoto } from './pixels.ts'

/** The widths in which the window shows photos, in pixels. */
export const renditionWidths = [160, 320, 640, 1280] as const

/** To be counted up when `renderPhoto` gives other bytes than before: what was cached by an older Stet is not taken for what this one makes. */
const recipe = 'r1'

const narrowest = 16
const widest = 4096

/** Renditions that are being made, so that a grid that asks twice waits for one. */
const underWay = new Map<string, Promise<string>>()

/**
 * The path of a photo at that width, from the cache or made now: turned as its EXIF says, sRGB, JPEG or (with transparent parts) PNG, never
 * enlarged. The same original and width give the same bytes. Throws NewsroomError NOT_FOUND, NOT_A_PHOTO, NOT_WRITABLE or DISK_FULL.
 */
export async function rendition(newsroomFolder: string, sha256: string, width: number): Promise<string> {
  if (!Number.isInteger(width) || width < narrowest || width > widest || !/^[0-9a-f]{64}$/.test(sha256)) throw new NewsroomError('NOT_FOUND', { kind: 'photo' })
  const base = join(newsroomFolder, 'renditions', sha256.slice(0, 2), `${sha256}-${width}-${recipe}`)
  for (const ending of ['.jpg', '.png']) {
    if (await exists(base + ending)) return base + ending
  }
  const making = underWay.get(base) ?? make(newsroomFolder, sha256, width, base).finally(() => underWay.delete(base))
  underWay.set(base, making)
  return making
}

/** Forgets the renditions of a photo, as a purge does. */
export async function removeRenditions(newsroomFolder: string, sha256: string): Promise<void> {
  const folder = join(newsroomFolder, 'renditions', sha256.slice(0, 2))
  const files = await readdir(folder).catch(() => [])
  await Promise.all(files.filter((file) => file.startsWith(`${sha256}-`)).map((file) => rm(join(folder, file), { force: true })))
}

async function make(newsroomFolder: string, sha256: string, width: number, base: string): Promise<string> {
  const original = await findOriginal(newsroomFolder, sha256)
  const { bytes, format } = await renderPhoto(original, width).catch((error: unknown) => {
    const reason = 'Its original is damaged. Put it back from a backup.'
    throw new NewsroomError('NOT_A_PHOTO', { file: sha256.slice(0, 12), reason }, { message: `This photo cannot be shown. ${reason}`, cause: error })
  })
  const path = base + (format === 'png' ? '.png' : '.jpg')
  const unfinished = `${base}-${randomUUID()}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    // Flushed, so that a power cut leaves no empty file under a name that is trusted.
    await writeFile(unfinished, bytes, { flush: true })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw writeFailure(error, dirname(path))
  }
  return path
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
