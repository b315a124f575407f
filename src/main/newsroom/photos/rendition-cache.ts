import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { plainPicture, type PictureRecipe, type PixelFormat } from './pixels.ts'

/** To be counted up when `renderPhoto` gives other bytes than before: what was cached by an older Stet is not taken for what this one makes. */
const recipe = 'r1'

/** How the files of each format end. */
export const renditionEndings: Record<PixelFormat, string> = { jpeg: '.jpg', png: '.png', webp: '.webp', avif: '.avif', tiff: '.tif' }

/** Where a rendition lies, without its ending. */
export function renditionBase(newsroomFolder: string, sha256: string, width: number, made: PictureRecipe = plainPicture): string {
  return join(newsroomFolder, 'renditions', sha256.slice(0, 2), `${sha256}-${width}-${recipe}${variantOf(made)}`)
}

function variantOf({ frame, form }: PictureRecipe): string {
  if (frame === null && form === 'page') return ''
  if (frame === null && form === 'thumbnail') return '-thumbnail'
  return `-${createHash('sha256').update(JSON.stringify([frame, form])).digest('hex').slice(0, 12)}`
}

/** A rendition before it has its name: a file to be written, in a folder that is there where it can be. */
export async function unfinishedRendition(newsroomFolder: string, sha256: string, width: number, made: PictureRecipe = plainPicture) {
  const base = renditionBase(newsroomFolder, sha256, width, made)
  const path = `${base}-${randomUUID()}.part`
  // Where it cannot be made, the writing of the file says why.
  await mkdir(dirname(base), { recursive: true }).catch(() => undefined)
  return {
    path,
    /** Gives it its name, and tells its path. */
    async keep(format: PixelFormat): Promise<string> {
      await rename(path, base + renditionEndings[format])
      return base + renditionEndings[format]
    },
    /** What cannot be removed lies in a cache, which may be deleted at any time. */
    remove: () => rm(path, { force: true }).catch(() => undefined),
  }
}

/** Forgets the renditions of a photo, as a purge does. */
export async function removeRenditions(newsroomFolder: string, sha256: string): Promise<void> {
  const folder = join(newsroomFolder, 'renditions', sha256.slice(0, 2))
  const files = await readdir(folder).catch(() => [])
  await Promise.all(files.filter((file) => file.startsWith(`${sha256}-`)).map((file) => rm(join(folder, file), { force: true })))
}
