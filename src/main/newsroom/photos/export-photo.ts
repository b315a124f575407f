import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { PixelFrame, PixelSize } from '#domain/photo/framing.ts'
import { followingTranslations } from '#domain/photo/following-translations.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import { regionsInFrame } from '#domain/photo/regions-in-frame.ts'
import { remark } from '#domain/photo/remarks.ts'
import { fieldsAsWritten } from '#domain/photo/metadata/fields-as-written.ts'
import { withMetadataSegments } from '#domain/photo/metadata/jpeg-segments.ts'
import { readPhotoMetadata, type PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { NewsroomError, quoted, remarkedError } from '../errors.ts'
import { fileTrouble } from '../files/file-trouble.ts'
import { withMetadataBlock, writeBlockInto, type MetadataBlock } from './metadata-block.ts'
import { photoSizes, type PhotoSize, type SizesRequest } from './photo-sizes.ts'
import { renderPhoto, type PictureRecipe, type PixelFormat, type RenderedPhoto } from './pixels.ts'
import { renditionEndings } from './rendition-cache.ts'

/** What a photo is published as. `widths` are pixels; larger ones than the photo are cut to it. `baseName` is a file name without an ending. */
export interface PhotoExport extends Pick<SizesRequest, 'widths' | 'formats' | 'social' | 'print'> {
  originalPath: string
  /** Of a HEIC, the upright picture as the newsroom has it: that of the preview inside where the picture itself cannot be decoded. */
  size?: PixelSize
  /** The newsroom's fields, which replace those of the original. */
  fields: PhotoFields
  /** What the story says instead of the photo's own caption and alt text; null inherits. */
  placement?: { caption: string | null; alt: string | null }
  outFolder: string
  baseName: string
  /** Keep GPS position, device serial numbers and the camera's owner. */
  keepLocation: boolean
  /** Where pictures of the original are rendered: the newsroom's cache. */
  rendered?: (width: number, recipe: PictureRecipe) => Promise<Pick<RenderedPhoto, 'bytes' | 'format'>>
}

/** A written size. `path` is absolute, `width` and `height` are pixels. */
export interface WrittenPhoto {
  path: string
  use: PhotoSize['use']
  format: PixelFormat
  width: number
  height: number
  bytes: number
  /** What it holds, as `fieldsAsWritten` gives them. */
  fields: PhotoFields
  /** The size of the picture that cannot be decoded, where only the preview inside was written. */
  previewOf: PixelSize | null
}

/**
 * Writes a photo in its sizes, smallest first, named `BASENAME-WIDTH.jpg` (`.png` where it has transparent parts), then what else was asked for, each
 * with all its fields inside, read back to be sure. A crop is applied, to the preview where there is no more; Image Regions lie where they lie in what
 * is shown. The same photo and fields give the same bytes. Either all sizes are written or none. Throws NewsroomError NOT_A_PHOTO, NOT_WRITABLE or DISK_FULL.
 */
export async function exportPhoto(request: PhotoExport): Promise<WrittenPhoto[]> {
  const { originalPath, outFolder, baseName } = request
  if (baseName === '' || basename(baseName) !== baseName) throw new NewsroomError('INVALID', { reason: `${quoted(baseName)} cannot be a file name.` })
  const fields = fieldsOf(request)
  const unfinished = await mkdir(outFolder, { recursive: true })
    .then(() => mkdtemp(join(outFolder, '.stet-')))
    .catch((error: unknown) => Promise.reject(fileTrouble(error, outFolder)))
  try {
    const original = readPhotoMetadata(await readFile(originalPath))
    const own = { width: original.width, height: original.height }
    const size = original.mediaType === 'image/heic' ? (request.size ?? own) : own
    const previewOf = isDeepStrictEqual(size, own) ? null : own
    const sizes = photoSizes({ ...request, size, fields })
    // The sizes that show the same of the picture hold the same words about it.
    const written = await Promise.all(
      [...Map.groupBy(sizes, ({ frame }) => JSON.stringify(fieldsWritten(fields, original, ofOriginal(frame, size, original))))].map(([json, alike]) => writeAlike(request, JSON.parse(json) as PhotoFields, alike, unfinished)),
    )
    const inOrder = written.flat().toSorted((a, b) => sizes.indexOf(a.size) - sizes.indexOf(b.size))
    const verified = await Promise.all(inOrder.map(async ({ size: { use }, ...file }) => ({ ...file, use, previewOf, ...(await verify(file.path, file.fields)) })))
    return await Promise.all(verified.map((file) => moveTo(outFolder, file)))
  } catch (error) {
    throw fileTrouble(error, outFolder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function fieldsOf({ fields, placement }: PhotoExport): PhotoFields {
  const own = { caption: placement?.caption ?? fields.caption, altText: placement?.alt ?? fields.altText }
  return { ...fields, ...own, translations: followingTranslations(fields, own) ?? fields.translations }
}

/** A part of what is shown as it would lie in the original's own picture, in which its Image Regions lie. */
function ofOriginal({ left, top, width, height }: PixelFrame, shown: PixelSize, original: PixelSize): PixelFrame {
  const [across, down] = [original.width / shown.width, original.height / shown.height]
  return { left: left * across, top: top * down, width: width * across, height: height * down }
}

function fieldsWritten(fields: PhotoFields, { width, height, facts }: PhotoMetadata, frame: PixelFrame): PhotoFields {
  return fieldsAsWritten({ ...fields, imageRegions: regionsInFrame(fields.imageRegions, { width, height }, facts.orientation, frame) })
}

type UnplacedPhoto = Omit<WrittenPhoto, 'use' | 'width' | 'height' | 'previewOf'> & { size: PhotoSize }

/** Writes the sizes that hold the same fields: into JPEGs as they are written, into all others at once. */
function writeAlike(request: PhotoExport, fields: PhotoFields, sizes: readonly PhotoSize[], folder: string): Promise<UnplacedPhoto[]> {
  const { originalPath, keepLocation } = request
  return withMetadataBlock({ originalPath, fields, keepLocation }, async (block) => {
    const files = await Promise.all(sizes.map((size) => writePicture(request, size, folder, block)))
    await writeBlockInto(block, files.filter(({ format }) => format !== 'jpeg').map(({ path }) => path))
    return Promise.all(files.map(async (file) => ({ ...file, bytes: (await stat(file.path)).size, fields })))
  })
}

async function writePicture(request: PhotoExport, size: PhotoSize, folder: string, block: MetadataBlock) {
  const { bytes, format } = await pictureOf(request, size)
  const path = join(folder, `${request.baseName}-${size.name}${renditionEndings[format]}`)
  await writeFile(path, format === 'jpeg' ? withMetadataSegments(bytes, block.segments) : bytes)
  return { path, size, format }
}

async function pictureOf({ originalPath, baseName, rendered }: PhotoExport, { width, recipe }: PhotoSize): Promise<Pick<RenderedPhoto, 'bytes' | 'format'>> {
  if (rendered !== undefined) return rendered(width, recipe)
  return renderPhoto(originalPath, width, recipe).catch((error: unknown) => {
    throw remarkedError('NOT_A_PHOTO', baseName, remark('not-published', { file: baseName, reason: remark('original-damaged') }), error)
  })
}

/** What was written is known by reading it back, the size too. */
async function verify(path: string, fields: PhotoFields): Promise<PixelSize> {
  const found = readPhotoMetadata(await readFile(path))
  if (isDeepStrictEqual(found.fields, fields) && found.drift.length === 0) return { width: found.width, height: found.height }
  throw new NewsroomError('NOT_WRITABLE', { path }, { message: `The caption and credit could not be written into ${basename(path)}. Nothing was published.` })
}

async function moveTo(outFolder: string, size: WrittenPhoto): Promise<WrittenPhoto> {
  const path = join(outFolder, basename(size.path))
  await rename(size.path, path)
  return { ...size, path }
}
