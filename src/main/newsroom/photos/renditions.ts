import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { NewsroomError } from '../errors.ts'
import { writeFailure } from './file-failures.ts'
import { findOriginal } from './originals.ts'
import { PictureError } from './pictures/picture-work.ts'
import { sharedPictures } from './pictures/pictures.ts'
import { renditionBase, renditionEndings, unfinishedRendition } from './rendition-cache.ts'

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
  const base = renditionBase(newsroomFolder, sha256, width)
  for (const ending of Object.values(renditionEndings)) {
    if (await exists(base + ending)) return base + ending
  }
  const making = underWay.get(base) ?? make(newsroomFolder, sha256, width).finally(() => underWay.delete(base))
  underWay.set(base, making)
  return making
}

async function make(newsroomFolder: string, sha256: string, width: number): Promise<string> {
  const original = await findOriginal(newsroomFolder, sha256)
  const unfinished = await unfinishedRendition(newsroomFolder, sha256, width)
  try {
    const { format } = await sharedPictures().do({ kind: 'render', path: original, width, to: unfinished.path }, 'shown')
    return await unfinished.keep(format)
  } catch (error) {
    await unfinished.remove()
    if (error instanceof PictureError && error.failure.reason !== 'unwritable') throw notShown(sha256, error)
    throw writeFailure(error, dirname(unfinished.path))
  }
}

function notShown(sha256: string, cause: PictureError): NewsroomError {
  const reason = 'Its original is damaged. Put it back from a backup.'
  return new NewsroomError('NOT_A_PHOTO', { file: sha256.slice(0, 12), reason }, { message: `This photo cannot be shown. ${reason}`, cause })
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
