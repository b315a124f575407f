import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { remark } from '#domain/photo/remarks.ts'
import { NewsroomError, remarkedError } from '../errors.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { exists } from '../files/on-disk.ts'
import { findOriginal } from './originals.ts'
import { PictureError } from './pictures/picture-work.ts'
import { sharedPictures } from './pictures/pictures.ts'
import { plainPicture, type PictureRecipe, type PixelFormat } from './pixels.ts'
import { renditionBase, renditionEndings, unfinishedRendition } from './rendition-cache.ts'

/** The whole of nearly every photo, looked at pixel by pixel. */
export const widestRendition = 8192

/** Renditions that are being made, so that a grid that asks twice waits for one. */
const underWay = new Map<string, Promise<string>>()

/**
 * The path of a photo at that width, from the cache or made now: turned as its EXIF says, sRGB, JPEG or (with transparent parts) PNG, never
 * enlarged, unless the recipe says otherwise. The same original, width and recipe give the same bytes. Throws NewsroomError NOT_FOUND,
 * NOT_A_PHOTO, NOT_WRITABLE or DISK_FULL.
 */
export async function rendition(newsroomFolder: string, sha256: string, width: number, recipe = plainPicture): Promise<string> {
  if (!Number.isInteger(width) || width < 1 || width > widestRendition || !/^[0-9a-f]{64}$/.test(sha256)) throw new NewsroomError('NOT_FOUND', { kind: 'photo' })
  const base = renditionBase(newsroomFolder, sha256, width, recipe)
  for (const ending of Object.values(renditionEndings)) {
    if (await exists(base + ending)) return base + ending
  }
  const making = underWay.get(base) ?? make(newsroomFolder, sha256, width, recipe, (made, format) => made.keep(format)).finally(() => underWay.delete(base))
  underWay.set(base, making)
  return making
}

/** The bytes of a picture for an export. A print file is as large as its original and is kept nowhere. */
export async function renderedBytes(newsroomFolder: string, sha256: string, width: number, recipe: PictureRecipe): Promise<{ bytes: Buffer; format: PixelFormat }> {
  if (typeof recipe.form === 'object') return make(newsroomFolder, sha256, width, recipe, async ({ path, remove }, format) => {
    const bytes = await readFile(path)
    await remove()
    return { bytes, format }
  })
  const path = await rendition(newsroomFolder, sha256, width, recipe)
  const found = Object.entries(renditionEndings).find(([, ending]) => path.endsWith(ending))
  return { bytes: await readFile(path), format: (found?.[0] ?? 'jpeg') as PixelFormat }
}

type Unfinished = Awaited<ReturnType<typeof unfinishedRendition>>

async function make<Result>(newsroomFolder: string, sha256: string, width: number, recipe: PictureRecipe, use: (made: Unfinished, format: PixelFormat) => Promise<Result>): Promise<Result> {
  const original = await findOriginal(newsroomFolder, sha256)
  const unfinished = await unfinishedRendition(newsroomFolder, sha256, width, recipe)
  try {
    const { format } = await sharedPictures().do({ kind: 'render', path: original, width, recipe, to: unfinished.path }, 'shown')
    return await use(unfinished, format)
  } catch (error) {
    await unfinished.remove()
    if (error instanceof PictureError && error.failure.reason !== 'unwritable') throw notShown(sha256, error)
    throw fileTrouble(error, dirname(unfinished.path))
  }
}

function notShown(sha256: string, cause: PictureError): NewsroomError {
  return remarkedError('NOT_A_PHOTO', sha256.slice(0, 12), remark('not-shown', { reason: remark('original-damaged') }), cause)
}
