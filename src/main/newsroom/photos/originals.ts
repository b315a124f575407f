import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileExtensions, type PhotoMediaType } from '#domain/photo/metadata/media-type.ts'
import type { PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { remark, type PhotoRemark } from '#domain/photo/remarks.ts'
import { hiddenSigns } from '#domain/text/hidden-signs.ts'
import { NewsroomError, remarkedError } from '../errors.ts'
import { fileTrouble, readFailure } from '../files/file-trouble.ts'
import { flush } from '../files/on-disk.ts'
import { PictureError, type InspectedPicture, type PictureFailure } from './pictures/picture-work.ts'
import { pictureLimits, sharedPictures } from './pictures/pictures.ts'
import { thumbnailPicture, thumbnailWidth } from './pixels.ts'
import { unfinishedRendition } from './rendition-cache.ts'

/** The largest file that is taken in, in bytes. */
export const largestPhotoFile = 500_000_000

/** A file that lies in the newsroom's folder for now, and may be no photo. `fileName` is safe to show and to keep. */
export interface Arrival {
  path: string
  sha256: string
  bytes: number
  fileName: string
}

/** A photo file that is now in the newsroom. `duplicate`: the same bytes were there already. `look` as `lookOfGrey` has it. */
export interface KeptOriginal {
  sha256: string
  bytes: number
  path: string
  fileName: string
  duplicate: boolean
  metadata: PhotoMetadata
  look: string
}

/**
 * Copies a file into the newsroom's folder and hands it to `work`, which may keep it; what it does not keep is removed. `source` is a path
 * or the bytes as they arrive. Throws NewsroomError NOT_A_PHOTO where it is too large, NOT_READABLE, NOT_WRITABLE or DISK_FULL.
 */
export async function whileArriving<T>(newsroomFolder: string, source: string | Readable, fileName: string, work: (arrival: Arrival) => Promise<T>): Promise<T> {
  const shown = keptFileName(fileName)
  const originals = join(newsroomFolder, 'originals')
  const path = join(originals, `arriving-${randomUUID()}`)
  try {
    await mkdir(originals, { recursive: true }).catch((error: unknown) => Promise.reject(fileTrouble(error, originals)))
    const { sha256, bytes } = await receive(typeof source === 'string' ? await openFile(source, shown) : source, path, shown)
    return await work({ path, sha256, bytes, fileName: shown })
  } finally {
    // What could not be removed is swept later; the reason of the failure must not be hidden by it.
    await rm(path, { force: true }).catch(() => undefined)
  }
}

/**
 * Keeps what arrived in `originals/`, under its SHA-256 and never to be changed. The whole picture is decoded first, in a process of its own, so
 * that what is kept is a photo. Throws NewsroomError NOT_A_PHOTO, NOT_READABLE, NOT_WRITABLE or DISK_FULL, and leaves nothing behind.
 */
export async function keepArrival(newsroomFolder: string, { path: arriving, sha256, bytes, fileName }: Arrival): Promise<KeptOriginal> {
  const { metadata, look } = await inspect(newsroomFolder, arriving, sha256, fileName)
  const path = originalPath(newsroomFolder, sha256, metadata.mediaType)
  const duplicate = await hasSize(path, bytes)
  if (!duplicate) await settle(arriving, path)
  return { sha256, bytes, path, fileName, duplicate, metadata, look }
}

/** Takes a photo into `originals/`; both of the above. */
export function keepOriginal(newsroomFolder: string, source: string | Readable, fileName: string): Promise<KeptOriginal> {
  return whileArriving(newsroomFolder, source, fileName, (arrival) => keepArrival(newsroomFolder, arrival))
}

/** Whether the original with that hash lies there whole, as far as its size tells. */
export async function hasOriginal(newsroomFolder: string, { sha256, mediaType, bytes }: { sha256: string; mediaType: PhotoMediaType; bytes: number }): Promise<boolean> {
  return hasSize(originalPath(newsroomFolder, sha256, mediaType), bytes)
}

/** Removes what a photo left that was still arriving when the program ended. To be called when a newsroom opens. */
export async function sweepArrivals(newsroomFolder: string): Promise<void> {
  const originals = join(newsroomFolder, 'originals')
  const files = await readdir(originals).catch(() => [])
  for (const file of files.filter((name) => name.startsWith('arriving-'))) {
    const path = join(originals, file)
    const found = await stat(path).catch(() => null)
    // Another program may be adding photos right now.
    if (found !== null && Date.now() - found.mtimeMs > 24 * 60 * 60 * 1000) await rm(path, { force: true })
  }
}

/** Where an original of that type lies. */
function originalPath(newsroomFolder: string, sha256: string, mediaType: PhotoMediaType): string {
  return join(newsroomFolder, 'originals', sha256.slice(0, 2), `${sha256}.${fileExtensions[mediaType][0]}`)
}

/** Where the original with that hash lies, whatever its type. Throws NewsroomError NOT_FOUND. */
export async function findOriginal(newsroomFolder: string, sha256: string): Promise<string> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new NewsroomError('NOT_FOUND', { kind: 'photo' })
  for (const mediaType of Object.keys(fileExtensions) as PhotoMediaType[]) {
    const path = originalPath(newsroomFolder, sha256, mediaType)
    if (await isFile(path)) return path
  }
  throw new NewsroomError('NOT_FOUND', { kind: 'photo' }, { message: 'The photo’s original is missing from the newsroom.' })
}

/** Removes an original for good, as a purge does. */
export async function removeOriginal(newsroomFolder: string, sha256: string, mediaType: PhotoMediaType): Promise<void> {
  const path = originalPath(newsroomFolder, sha256, mediaType)
  await rm(path, { force: true }).catch((error: unknown) => Promise.reject(fileTrouble(error, path)))
}

const longestFileName = 200

/**
 * The last part of a name from outside, without characters that control, turn or hide what is shown, at most 200 characters, its ending kept. Composed, as
 * keyboards and searches write it: some systems take syllables and accents apart.
 */
export function keptFileName(fileName: string): string {
  const last = basename(fileName.replaceAll('\\', '/')).replace(hiddenSigns, '').trim().toWellFormed().normalize('NFC')
  const characters = [...last]
  if (last === '' || last === '.' || last === '..') return 'photo'
  if (characters.length <= longestFileName) return last
  const ending = /\.[^.]{1,10}$/.exec(last)?.[0] ?? ''
  return characters.slice(0, longestFileName - ending.length).join('') + ending
}

async function openFile(path: string, shown: string): Promise<Readable> {
  try {
    // A device or a pipe would never end.
    if (!(await stat(path)).isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
    return createReadStream(path)
  } catch (error) {
    throw readFailure(error, shown)
  }
}

async function receive(source: Readable, arriving: string, shown: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  const written = await open(arriving, 'wx').catch((error: unknown) => Promise.reject(fileTrouble(error, dirname(arriving))))
  try {
    for await (const chunk of chunksOf(source, shown)) {
      bytes += chunk.length
      if (bytes > largestPhotoFile) throw notAPhoto(shown, remark('too-large', { megabytes: largestPhotoFile / 1_000_000 }))
      hash.update(chunk)
      await written.write(chunk).catch((error: unknown) => Promise.reject(fileTrouble(error, dirname(arriving))))
    }
    await written.sync().catch((error: unknown) => Promise.reject(fileTrouble(error, dirname(arriving))))
  } finally {
    source.destroy()
    await written.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** What arrives, its failures told as the reading of a file, apart from those of writing it. */
async function* chunksOf(source: Readable, shown: string): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => Promise.reject(readFailure(error, shown)))
    if (next.done === true) return
    yield typeof next.value === 'string' ? Buffer.from(next.value) : (next.value as Uint8Array)
  }
}

/** Reads and decodes a file, and leaves its thumbnail in the cache. */
async function inspect(newsroomFolder: string, path: string, sha256: string, shown: string): Promise<InspectedPicture> {
  const thumbnail = await unfinishedRendition(newsroomFolder, sha256, thumbnailWidth, thumbnailPicture)
  try {
    const inspected = await sharedPictures().do({ kind: 'inspect', path, fileName: shown, thumbnail: { width: thumbnailWidth, to: thumbnail.path } }, 'added')
    // Without it the picture is made again when it is asked for.
    if (inspected.thumbnail !== null) await thumbnail.keep(inspected.thumbnail.format).catch(() => thumbnail.remove())
    return inspected
  } catch (error) {
    await thumbnail.remove()
    if (error instanceof PictureError) throw refusal(shown, error.failure, error)
    throw error
  }
}

function refusal(shown: string, failure: PictureFailure, cause: PictureError): NewsroomError {
  switch (failure.reason) {
    case 'refused':
      return notAPhoto(shown, failure.remark, cause)
    case 'time':
      return notAPhoto(shown, remark('too-long', { seconds: pictureLimits.processorMilliseconds / 1_000 }), cause)
    case 'memory':
      return notAPhoto(shown, remark('too-much-memory', { megabytes: Math.round(pictureLimits.bytes / 1_000_000) }), cause)
    case 'died':
      return notAPhoto(shown, remark('decoding-broke-off'), cause)
    case 'absent':
      return remarkedError('NOT_READABLE', shown, remark('not-added', { file: shown, reason: remark('no-picture-process') }), cause)
    default:
      return notAPhoto(shown, remark('picture-damaged'), cause)
  }
}

function notAPhoto(file: string, reason: PhotoRemark, cause?: unknown): NewsroomError {
  return remarkedError('NOT_A_PHOTO', file, remark('not-added', { file, reason }), cause)
}

async function settle(arriving: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    // On Windows a read-only file cannot be purged.
    if (process.platform !== 'win32') await chmod(arriving, 0o444)
    await rename(arriving, path)
    await flush(dirname(path))
  } catch (error) {
    throw fileTrouble(error, dirname(path))
  }
}

async function hasSize(path: string, bytes: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.size === bytes
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}
