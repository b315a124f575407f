import { randomBytes } from 'node:crypto'
import { chmod, copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { withCropRegion } from '#domain/photo/crop.ts'
import type { Photo, PhotoFields, PhotoOriginal } from '#domain/photo/photo.ts'
import { fileExtensions } from '#domain/photo/metadata/media-type.ts'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { comparedName } from '#domain/photo/numbered-name.ts'
import { cutToBytes, utf8Length } from '#domain/text/utf8.ts'
import { NewsroomError, quoted } from '../errors.ts'
import { errorCode } from '../files/error-code.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { exists, flush, hashOf } from '../files/on-disk.ts'
import { setFields, withMetadataBlock, writeSidecarOf } from './metadata-block.ts'
import { findOriginal } from './originals.ts'
import { pictureHash } from './picture-hash.ts'
import { readBackOrRefuse } from './read-back.ts'

/** Where the fields of a photo are written: into a copy of its original, into an XMP file beside a photo, or into the user's own file. */
const metadataTargets = ['copy', 'sidecar', 'in-place'] as const
export type MetadataTarget = (typeof metadataTargets)[number]

export interface WrittenMetadata {
  /** Names of the files that were written, in the folder. */
  written: string[]
  failed: { file: string; message: string }[]
}

type PhotoWithFile = Photo & { original: PhotoOriginal }

/**
 * Writes the fields of photos into files of a folder, each photo by itself: one that fails holds up no other, and every file is whole before it has its
 * name. The newsroom's own originals are never changed. A file of the user's is the photo's where its bytes are the original's, or where it has the
 * same picture and the photo's name, or alone the same picture. A sidecar is called as its photo without its ending, or with it where `names`, those of all photos, have another
 * that differs by its ending alone.
 */
export async function writeMetadata(newsroomFolder: string, photos: readonly Photo[], target: MetadataTarget, folder: string, names = photos.map(({ fileName }) => fileName)): Promise<WrittenMetadata> {
  const result: WrittenMetadata = { written: [], failed: [] }
  const stems = Map.groupBy(new Set(names.map(comparedName)), withoutEnding)
  const isShared = (stem: string) => (stems.get(comparedName(stem))?.length ?? 0) > 1
  await mkdir(folder, { recursive: true }).catch((error: unknown) => Promise.reject(fileTrouble(error, folder)))
  for (const photo of photos) {
    const file = photo.fileName
    try {
      if (photo.original === null) throw new NewsroomError('NOT_READABLE', { file, reason: 'its file is missing' }, { message: `${quoted(file)} has no file in the newsroom.` })
      result.written.push(basename(await write[target](newsroomFolder, photo as PhotoWithFile, folder, isShared)))
    } catch (error) {
      const told = fileTrouble(error, folder)
      result.failed.push({ file, message: told instanceof Error ? told.message : String(told) })
    }
  }
  return result
}

const write: Record<MetadataTarget, (newsroomFolder: string, photo: PhotoWithFile, folder: string, isShared: (stem: string) => boolean) => Promise<string>> = {
  async copy(newsroomFolder, photo, folder) {
    const original = await findOriginal(newsroomFolder, photo.original.sha256)
    return withUnfinished(folder, extname(original), async (unfinished) => {
      await copyFile(original, unfinished)
      await chmod(unfinished, 0o644)
      await setAndProve(unfinished, photo, original)
      return underFreeName(unfinished, folder, photo.fileName)
    })
  },

  async sidecar(newsroomFolder, photo, folder, isShared) {
    const original = await findOriginal(newsroomFolder, photo.original.sha256)
    const stem = withoutEnding(photo.fileName)
    const path = join(folder, fittingName(isShared(stem) ? photo.fileName : stem, '.xmp'))
    const fields = fieldsInFile(photo)
    return withUnfinished(folder, '.xmp', async (unfinished) => {
      // What another program noted in the sidecar stays in it.
      if (await exists(path)) {
        await copyFile(path, unfinished)
        await setFields(unfinished, fields)
      } else await withMetadataBlock({ originalPath: original, fields, keepLocation: true }, (block) => writeSidecarOf(block, unfinished))
      await readBackOrRefuse([{ path: unfinished, fields }], true)
      await flush(unfinished)
      await rename(unfinished, path)
      return path
    })
  },

  async 'in-place'(newsroomFolder, photo, folder) {
    const original = await findOriginal(newsroomFolder, photo.original.sha256)
    const own = await ownFileOf(photo, original, folder)
    if (own === null) {
      const message = `${quoted(photo.fileName)} was not written: no file in ${folder} is this photo as it was added, and none alone has the same picture.`
      throw new NewsroomError('NOT_READABLE', { file: photo.fileName, reason: 'no file there is this photo' }, { message })
    }
    const [before, { mode }] = [await hashOf(own), await stat(own)]
    return withUnfinished(folder, extname(original), async (unfinished) => {
      await copyFile(own, unfinished)
      await chmod(unfinished, mode | 0o200)
      await setAndProve(unfinished, photo, own)
      await chmod(unfinished, mode)
      if ((await hashOf(own)) !== before) {
        throw new NewsroomError('NOT_WRITABLE', { path: own }, { message: `${quoted(basename(own))} was changed by another program in the meantime. It was left as it is.` })
      }
      await rename(unfinished, own)
      await flush(dirname(own))
      return own
    })
  },
}

function fieldsInFile({ fields, facts }: Photo): PhotoFields {
  return fieldsAsWritten(withCropRegion(fields, facts.orientation))
}

/** Sets the fields in a file, and proves that they stand in it and that the picture is the one that `like` holds, to the last bit. */
async function setAndProve(path: string, photo: Photo, like: string): Promise<void> {
  const written = fieldsInFile(photo)
  await setFields(path, written)
  await readBackOrRefuse([{ path, fields: written }], true)
  if ((await pictureHash(path)) !== (await pictureHash(like))) {
    throw new NewsroomError('NOT_WRITABLE', { path }, { message: `The picture in ${quoted(basename(like))} would not have stayed as it is. Nothing was written.` })
  }
  await flush(path)
}

/** In bytes: as much as the fields of a photo take in a file, and more. */
const mostWritten = 500_000

/** The user's file of a photo in a folder, null where there is none, or where several may be meant. */
async function ownFileOf({ fileName, original }: PhotoWithFile, originalPath: string, folder: string): Promise<string | null> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map(({ name }) => join(folder, name))
  for (const path of files) {
    if ((await stat(path)).size === original.bytes && (await hashOf(path)) === original.sha256) return path
  }
  const picture = await pictureHash(originalPath)
  const isSame = async (path: string) => (await pictureHash(path).catch(() => null)) === picture
  const named = files.find((path) => basename(path).normalize('NFC') === fileName.normalize('NFC'))
  if (named !== undefined && (await isSame(named))) return named
  // The newsroom may call it otherwise than its file is called. Not all pictures of a large folder are read: what was written into one adds little to its size.
  const alike: string[] = []
  for (const path of files.filter((one) => one !== named && fileExtensions[original.mediaType].includes(extname(one).slice(1).toLowerCase()))) {
    if (Math.abs((await stat(path)).size - original.bytes) <= mostWritten && (await isSame(path))) alike.push(path)
  }
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/** A file beside those that are to be written, gone afterwards unless it was given a name. */
async function withUnfinished<Result>(folder: string, ending: string, use: (path: string) => Promise<Result>): Promise<Result> {
  const path = join(folder, `.stet-${randomBytes(6).toString('hex')}${ending}`)
  try {
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}

/** Gives a file a name that no other has: `pier.jpg`, else `pier (2).jpg`. */
async function underFreeName(unfinished: string, folder: string, fileName: string): Promise<string> {
  const ending = extname(unfinished)
  for (let number = 1; ; number += 1) {
    const path = join(folder, fittingName(withoutEnding(fileName), `${number === 1 ? '' : ` (${number})`}${ending}`))
    try {
      // An empty file takes the name, unless another has it: cards and sticks know no second name for the same bytes.
      await (await open(path, 'wx')).close()
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || number > 1_000) throw error
      continue
    }
    await rename(unfinished, path).catch((error: unknown) => rm(path, { force: true }).then(() => Promise.reject(error)))
    return path
  }
}

/** In bytes of UTF-8: a name that came from a disk which counts characters may be longer. */
const longestName = 255

function fittingName(stem: string, end: string): string {
  return cutToBytes(stem, longestName - utf8Length(end)) + end
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '') || 'photo'
}
