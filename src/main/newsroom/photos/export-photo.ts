import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { PhotoFields } from '#domain/photo/photo.ts'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { withMetadataSegments } from '#domain/photo/metadata/jpeg-segments.ts'
import { readPhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { NewsroomError } from '../errors.ts'
import { writeFailure } from './file-failures.ts'
import { withMetadataBlock, writeBlockInto, type MetadataBlock } from './metadata-block.ts'
import { renderPhoto, type RenderedPhoto } from './pixels.ts'

/** What a photo is published as. `widths` are pixels; larger ones than the photo are cut to it. `baseName` is a file name without an ending. */
export interface PhotoExport {
  originalPath: string
  /** The newsroom's fields, which replace those of the original. */
  fields: PhotoFields
  /** What the story says instead of the photo's own caption and alt text; null inherits. */
  placement?: { caption: string | null; alt: string | null }
  widths: readonly number[]
  outFolder: string
  baseName: string
  /** Keep GPS position, device serial numbers and the camera's owner. */
  keepLocation: boolean
  /** Where a picture of the original at that width is rendered already, or is rendered now: the newsroom's cache. */
  rendered?: (width: number) => Promise<string>
}

/** A written size. `path` is absolute, `width` and `height` are pixels. */
export interface WrittenPhoto {
  path: string
  width: number
  height: number
  bytes: number
  /** What it holds, as `fieldsAsWritten` gives them. */
  fields: PhotoFields
}

/**
 * Writes a photo in its sizes, smallest first, named `BASENAME-WIDTH.jpg` (`.png` where it has transparent parts), each with caption, credit
 * and rights inside as IPTC and XMP, read back to be sure. The same photo and fields give the same bytes. Either all sizes are written or none.
 * Throws NewsroomError NOT_A_PHOTO, NOT_WRITABLE or DISK_FULL.
 */
export async function exportPhoto(request: PhotoExport): Promise<WrittenPhoto[]> {
  const { originalPath, widths, outFolder, baseName, keepLocation } = request
  if (baseName === '' || basename(baseName) !== baseName) throw new NewsroomError('INVALID', { reason: `“${baseName}” cannot be a file name.` })
  const fields = fieldsAsWritten(fieldsOf(request))
  const unfinished = await mkdir(outFolder, { recursive: true })
    .then(() => mkdtemp(join(outFolder, '.stet-')))
    .catch((error: unknown) => Promise.reject(writeFailure(error, outFolder)))
  try {
    const { width: own } = readPhotoMetadata(await readFile(originalPath))
    const targets = [...new Set(widths.map((width) => Math.min(width, own)))].sort((a, b) => a - b)
    const sizes = await withMetadataBlock({ originalPath, fields, keepLocation }, (block) =>
      Promise.all(targets.map(async (width) => ({ ...(await writeSize(request, width, unfinished, block)), fields }))),
    )
    for (const { path } of sizes) await verify(path, fields)
    return await Promise.all(sizes.map((size) => moveTo(outFolder, size)))
  } catch (error) {
    throw writeFailure(error, outFolder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function fieldsOf({ fields, placement }: PhotoExport): PhotoFields {
  return { ...fields, caption: placement?.caption ?? fields.caption, altText: placement?.alt ?? fields.altText }
}

async function writeSize(request: PhotoExport, width: number, folder: string, block: MetadataBlock): Promise<Omit<WrittenPhoto, 'fields'>> {
  const { bytes, format, height } = await pictureOf(request, width)
  const path = join(folder, `${request.baseName}-${width}.${format === 'png' ? 'png' : 'jpg'}`)
  await writeFile(path, format === 'png' ? bytes : withMetadataSegments(bytes, block.segments))
  if (format === 'png') await writeBlockInto(block, [path])
  return { path, width, height, bytes: (await stat(path)).size }
}

async function pictureOf({ originalPath, baseName, rendered }: PhotoExport, width: number): Promise<RenderedPhoto> {
  if (rendered !== undefined) {
    const bytes = await readFile(await rendered(width))
    const { mediaType, ...size } = readPhotoMetadata(bytes)
    return { bytes, format: mediaType === 'image/png' ? 'png' : 'jpeg', width: size.width, height: size.height }
  }
  return renderPhoto(originalPath, width).catch((error: unknown) => {
    const reason = 'Its original is damaged. Put it back from a backup.'
    throw new NewsroomError('NOT_A_PHOTO', { file: baseName, reason }, { message: `“${baseName}” cannot be published. ${reason}`, cause: error })
  })
}

/** What was written is known by reading it back. */
async function verify(path: string, fields: PhotoFields): Promise<void> {
  const found = readPhotoMetadata(await readFile(path))
  if (isDeepStrictEqual(found.fields, fields) && found.drift.length === 0) return
  throw new NewsroomError('NOT_WRITABLE', { path }, { message: `The caption and credit could not be written into ${basename(path)}. Nothing was published.` })
}

async function moveTo(outFolder: string, size: WrittenPhoto): Promise<WrittenPhoto> {
  const path = join(outFolder, basename(size.path))
  await rename(size.path, path)
  return { ...size, path }
}
