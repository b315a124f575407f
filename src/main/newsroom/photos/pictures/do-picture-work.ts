import { readFile, rm, writeFile } from 'node:fs/promises'
import type { PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { readSidecar } from '#domain/photo/metadata/sidecar.ts'
import { UnreadablePhoto } from '#domain/photo/metadata/unreadable-photo.ts'
import { remark } from '#domain/photo/remarks.ts'
import { errorCode } from '../../files/error-code.ts'
import { largestPhotoPixels, renderPhoto, thumbnailPicture, thumbnailWidth, type RenderedPhoto } from '../pixels.ts'
import { lookOf } from './look-of-picture.ts'
import { PictureError, type InspectedPicture, type PictureOrder, type PictureOutcome, type PictureResult, type PictureTask } from './picture-work.ts'
import { readPhotoFile } from './read-photo-file.ts'

/** Does one piece of work on a picture, in the process that is there for it. Never rejects. */
export async function doPictureWork(order: PictureOrder): Promise<PictureOutcome> {
  try {
    return { result: await work(order) }
  } catch (error) {
    if (error instanceof PictureError) return { failure: error.failure }
    return { failure: { reason: 'damaged', code: errorCode(error), message: error instanceof Error ? error.message : String(error) } }
  }
}

async function work(order: PictureOrder): Promise<PictureResult<PictureTask>> {
  switch (order.kind) {
    case 'inspect':
      return inspect(order)
    case 'read':
      return { metadata: await refusing(async () => readPhotoFile(order.path, order.fileName)) }
    case 'sidecar':
      return refusing(async () => readSidecar(await readFile(order.path)))
    case 'render': {
      const { bytes, format } = await renderPhoto(order.path, order.width, order.recipe)
      await write(order.to, bytes)
      return { format }
    }
    case 'look':
      return { look: await lookOf((await renderPhoto(order.path, thumbnailWidth, thumbnailPicture)).bytes) }
  }
}

/** The thumbnail is a decoding of the whole picture, as far as finding damage goes: a JPEG's data is read to its end even where it is shrunk on the way. */
async function inspect({ path, fileName, thumbnail }: PictureOrder<'inspect'>): Promise<InspectedPicture> {
  const metadata = await refusing(async () => readPhotoFile(path, fileName))
  const pixels = metadata.width * metadata.height
  if (pixels > largestPhotoPixels) {
    throw new PictureError({ reason: 'refused', remark: remark('too-many-pixels', { megapixels: Math.round(pixels / 1_000_000), limit: largestPhotoPixels / 1_000_000 }) })
  }
  const small = await refusing(() => renderPhoto(path, thumbnail.width, thumbnailPicture))
  return { metadata: small.preview === null ? metadata : ofPreview(metadata, small.preview), look: await lookOf(small.bytes), thumbnail: await keepThumbnail(small, thumbnail.to) }
}

async function refusing<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadablePhoto) throw new PictureError({ reason: 'refused', remark: error.remark })
    throw error
  }
}

/** Of a picture that cannot be decoded the newsroom has the preview, and no more than that. */
function ofPreview(metadata: PhotoMetadata, { width, height }: { width: number; height: number }): PhotoMetadata {
  const warning = remark('only-preview', { width: metadata.width, height: metadata.height, previewWidth: width, previewHeight: height })
  return { ...metadata, width, height, warnings: [...metadata.warnings, warning] }
}

/** A photo is taken in whether or not there is room for its thumbnail. */
async function keepThumbnail({ bytes, format }: RenderedPhoto, to: string): Promise<InspectedPicture['thumbnail']> {
  try {
    await write(to, bytes)
    return { format }
  } catch {
    // What is left is a part of the cache, which may be deleted at any time.
    await rm(to, { force: true }).catch(() => undefined)
    return null
  }
}

/** Flushed, so that a power cut leaves no empty file under a name that will be trusted. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx', flush: true })
  } catch (error) {
    throw new PictureError({ reason: 'unwritable', code: errorCode(error), message: error instanceof Error ? error.message : String(error) })
  }
}
