import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Photo } from '#domain/photo/photo.ts'
import { NewsroomError } from '../errors.ts'
import type { Newsroom } from '../newsroom.ts'
import { keepOriginal, removeOriginal, type KeptOriginal } from './originals.ts'
import { removeRenditions } from './renditions.ts'

/** One file on its way in: its bytes as they arrive, or its path. */
export interface PhotoFile {
  source: string | Readable
  fileName: string
}

export interface AddedPhoto {
  photo: Photo
  /** The same bytes were there already, and that photo is given. */
  duplicate: boolean
  warnings: string[]
}

function originalOf({ sha256, bytes, metadata }: KeptOriginal) {
  return { sha256, bytes, mediaType: metadata.mediaType, width: metadata.width, height: metadata.height }
}

/** A file that no photo refers to after all must not stay behind. */
async function unlessRefused<T>(newsroom: Newsroom, kept: KeptOriginal, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!kept.duplicate) await removeOriginal(newsroom.folder, kept.sha256, kept.metadata.mediaType)
    throw error
  }
}

/** Adds one photo with what its file says about itself. Whole or not at all: throws NOT_A_PHOTO, NOT_READABLE, NOT_WRITABLE or DISK_FULL. */
export async function addPhoto(newsroom: Newsroom, { source, fileName }: PhotoFile, origin: string, id?: string): Promise<AddedPhoto> {
  const kept = await keepOriginal(newsroom.folder, source, fileName)
  const { fields, facts, drift, warnings } = kept.metadata
  const { photo, duplicate } = await unlessRefused(newsroom, kept, () =>
    newsroom.photos.create({ ...(id === undefined ? {} : { id }), fileName: kept.fileName, original: originalOf(kept), facts, fields, drift }, origin),
  )
  return { photo, duplicate, warnings }
}

/** Gives a photo that is known by its caption alone its file. Throws as `addPhoto` does, and NOT_FOUND or INVALID. */
export async function supplyPhoto(newsroom: Newsroom, photoId: string, { source, fileName }: PhotoFile, origin: string): Promise<AddedPhoto> {
  const kept = await keepOriginal(newsroom.folder, source, fileName)
  const { fields, facts, drift, warnings } = kept.metadata
  const photo = await unlessRefused(newsroom, kept, () =>
    newsroom.photos.supply({ photoId, fileName: kept.fileName, original: originalOf(kept), facts, fields, drift }, origin),
  )
  return { photo, duplicate: false, warnings }
}

export interface AddPhotosResult {
  added: AddedPhoto[]
  failed: { file: string; message: string }[]
}

/** Runs `add` for one file after the other; a file that is refused is named with its reason, and the others go on. */
export async function addEach<T>(files: readonly T[], nameOf: (file: T) => string, add: (file: T) => Promise<AddedPhoto>): Promise<AddPhotosResult> {
  const result: AddPhotosResult = { added: [], failed: [] }
  for (const file of files) {
    try {
      result.added.push(await add(file))
    } catch (error) {
      if (!(error instanceof NewsroomError)) throw error
      result.failed.push({ file: nameOf(file), message: error.message })
    }
  }
  return result
}

export function addPhotosFromPaths(newsroom: Newsroom, paths: readonly string[], origin: string): Promise<AddPhotosResult> {
  return addEach(paths, (path) => basename(path), (path) => addPhoto(newsroom, { source: path, fileName: basename(path) }, origin))
}

/** Deletes a photo for good, its file and renditions too. Throws IN_USE with the headlines where it is placed, NOT_FOUND. */
export async function purgePhoto(newsroom: Newsroom, photoId: string, origin: string): Promise<void> {
  const { original } = await newsroom.photos.get(photoId)
  await newsroom.photos.purge(photoId, origin)
  if (original === null) return
  await removeRenditions(newsroom.folder, original.sha256)
  await removeOriginal(newsroom.folder, original.sha256, original.mediaType)
}
