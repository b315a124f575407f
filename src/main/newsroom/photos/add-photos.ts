import { comparedName } from '#domain/photo/numbered-name.ts'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Photo, PhotoOriginal } from '#domain/photo/photo.ts'
import type { PhotoRemark } from '#domain/photo/remarks.ts'
import type { NewsroomErrorKind } from '#contract/errors.ts'
import { NewsroomError } from '../errors.ts'
import type { Newsroom } from '../newsroom.ts'
import { nameOnArrival } from './name-on-arrival.ts'
import { hasOriginal, keepArrival, keepOriginal, removeOriginal, whileArriving, type Arrival, type KeptOriginal } from './originals.ts'
import type { LikePhoto } from './photo-index.ts'
import { withSidecarBeside } from './sidecars.ts'
import { removeRenditions } from './rendition-cache.ts'

/** One file on its way in: its bytes as they arrive, or its path. */
export interface PhotoFile {
  source: string | Readable
  fileName: string
}

export interface AddedPhoto {
  photo: Photo
  /** The same bytes were there already, and that photo is given. */
  duplicate: boolean
  /** A photo of the newsroom that looks like this one, where one does. */
  like: LikePhoto | null
  warnings: PhotoRemark[]
}

function originalOf({ sha256, bytes, metadata }: KeptOriginal) {
  return { sha256, bytes, mediaType: metadata.mediaType, width: metadata.width, height: metadata.height }
}

/** The original of the photo that has these bytes already, where it lies there whole: nothing of it is decoded again. */
async function knownOriginal(newsroom: Newsroom, { sha256 }: Arrival): Promise<PhotoOriginal | null> {
  const original = (await newsroom.photos.bySha256(sha256))?.original ?? null
  return original !== null && (await hasOriginal(newsroom.folder, original)) ? original : null
}

/** A file that no photo refers to after all must not stay behind. */
async function unlessRefused<T>(newsroom: Newsroom, kept: KeptOriginal, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!kept.duplicate) {
      await removeRenditions(newsroom.folder, kept.sha256)
      await removeOriginal(newsroom.folder, kept.sha256, kept.metadata.mediaType)
    }
    throw error
  }
}

/** Adds one photo with what its file, and a sidecar beside it, say about it. Whole or not at all: throws NOT_A_PHOTO, NOT_READABLE, NOT_WRITABLE or DISK_FULL. */
export function addPhoto(newsroom: Newsroom, { source, fileName }: PhotoFile, origin: string, id?: string): Promise<AddedPhoto> {
  return whileArriving(newsroom.folder, source, fileName, async (arrival) => {
    const known = await knownOriginal(newsroom, arrival)
    if (known !== null) return { ...(await newsroom.photos.create({ fileName: arrival.fileName, original: known }, origin)), like: null, warnings: [] }
    const kept = await keepArrival(newsroom.folder, arrival)
    const { fields, facts, drift, warnings } = await withSidecarBeside(source, kept.metadata)
    const name = await nameOnArrival(newsroom, kept.fileName, fields)
    const { photo, duplicate } = await unlessRefused(newsroom, kept, () =>
      newsroom.photos.create({ ...(id === undefined ? {} : { id }), fileName: name, original: originalOf(kept), facts, look: kept.look, fields, drift }, origin),
    )
    return { photo, duplicate, like: duplicate ? null : await newsroom.photoIndex.like(photo.id), warnings }
  })
}

/** What a photo is called by the file that it is given, told apart from every other photo. */
async function suppliedName({ photos, photoIndex }: Newsroom, photoId: string, fileName: string): Promise<string> {
  const own = await photos.get(photoId)
  return comparedName(own.fileName) === comparedName(fileName) ? fileName : photoIndex.freeName(fileName)
}

/** Gives a photo that is known by its caption alone its file. Throws as `addPhoto` does, and NOT_FOUND or INVALID. */
export async function supplyPhoto(newsroom: Newsroom, photoId: string, { source, fileName }: PhotoFile, origin: string): Promise<AddedPhoto> {
  const kept = await keepOriginal(newsroom.folder, source, fileName)
  const { fields, facts, drift, warnings } = await withSidecarBeside(source, kept.metadata)
  const photo = await unlessRefused(newsroom, kept, async () =>
    newsroom.photos.supply({ photoId, fileName: await suppliedName(newsroom, photoId, kept.fileName), original: originalOf(kept), facts, look: kept.look, fields, drift }, origin),
  )
  return { photo, duplicate: false, like: null, warnings }
}

export interface AddPhotosResult {
  added: AddedPhoto[]
  failed: { file: string; message: string; kind: NewsroomErrorKind; data: Record<string, unknown> }[]
}

/** How many files are on their way in at a time: while one is decoded, another is copied and a third is written down. */
const lanes = 3

/** Runs `add` for each file, a few at a time; a file that is refused is named with its reason, and the others go on. What is told is in the files' order. */
export async function addEach<T>(files: readonly T[], nameOf: (file: T) => string, add: (file: T) => Promise<AddedPhoto>): Promise<AddPhotosResult> {
  const outcomes: ({ added: AddedPhoto } | { failed: AddPhotosResult['failed'][number] })[] = []
  const queue = files.entries()
  const lane = async () => {
    for (const [index, file] of queue) {
      try {
        outcomes[index] = { added: await add(file) }
      } catch (error) {
        if (!(error instanceof NewsroomError)) throw error
        outcomes[index] = { failed: { file: nameOf(file), message: error.message, kind: error.kind, data: error.data } }
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return {
    added: outcomes.flatMap((outcome) => ('added' in outcome ? [outcome.added] : [])),
    failed: outcomes.flatMap((outcome) => ('failed' in outcome ? [outcome.failed] : [])),
  }
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
