import { basename, join } from 'node:path'
import type { DocumentNode } from '#domain/document/node.ts'
import type { PhotoPreset } from '#domain/export/photo-presets.ts'
import { fileNameOf, type ExportPhoto, type ExportRendition } from '#domain/export/story-for-export.ts'
import type { CreditForm } from '#domain/photo/credit-form.ts'
import type { PixelSize } from '#domain/photo/framing.ts'
import { creditOf, type Photo, type PhotoFields } from '#domain/photo/photo.ts'
import { exportPhoto } from '../photos/export-photo.ts'
import { findOriginal } from '../photos/originals.ts'
import { photoSizes, sizesOfPresets, type PhotoSize } from '../photos/photo-sizes.ts'
import type { PixelFormat, PrintProfile } from '../photos/pixels.ts'
import { renditionEndings } from '../photos/rendition-cache.ts'
import { renderedBytes, rendition } from '../photos/renditions.ts'

/** The folder of an export that holds its photos. */
const imageFolder = 'images'

/** A photo as a story shows it: `caption` and `alt` are what its first figure says instead of the photo's own, null where it says nothing. */
export interface PlacedForExport {
  photo: Photo
  caption: string | null
  alt: string | null
  placementId: string | null
}

/** How the photos of a story are placed; `photos` are those that the newsroom still has. */
export function placedPhotos(blocks: readonly DocumentNode[], photos: readonly Photo[]): PlacedForExport[] {
  const figures = figuresIn(blocks)
  return photos.map((photo) => {
    const attrs = figures.find((figure) => figure.attrs?.['photoId'] === photo.id)?.attrs ?? {}
    return { photo, caption: textOrNull(attrs['caption']), alt: textOrNull(attrs['alt']), placementId: textOrNull(attrs['placementId']) }
  })
}

function figuresIn(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block) => (block.type === 'figure' ? [block] : figuresIn(block.content ?? [])))
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/**
 * The name of a photo's files, without width and ending. A photo with words of its own in this story has a name of its own too, so that
 * stories published into one folder never lay their words over each other's.
 */
function baseNameOf({ photo, caption, alt, placementId }: PlacedForExport): string {
  const id = (caption !== null || alt !== null) && placementId !== null ? placementId : photo.id
  return `${fileNameOf(photo.fileName.replace(/\.[^.]*$/, ''))}-${id.replaceAll('-', '').slice(-8)}`
}

/** A photo's file as an export has it; `path` is relative to the export's folder. */
export interface PhotoFile extends ExportRendition {
  use: PhotoSize['use']
  format: PixelFormat
}

/** A photo for exporters, with the sizes in which it is there. */
export function photoForExport({ photo }: PlacedForExport, files: readonly PhotoFile[], form: CreditForm | null): ExportPhoto {
  const shown = ({ path, width, height }: PhotoFile): ExportRendition => ({ path, width, height })
  const sources = Map.groupBy(files.filter(({ use }) => use === 'source'), ({ format }) => format)
  const social = files.find(({ use }) => use === 'social')
  return {
    id: photo.id,
    fields: photo.fields,
    credit: creditOf(photo.fields, form),
    width: photo.original?.width ?? 0,
    height: photo.original?.height ?? 0,
    missing: photo.original === null,
    renditions: files.filter(({ use }) => use === 'page').map(shown),
    ...(sources.size === 0 ? {} : { sources: [...sources].map(([format, renditions]) => ({ mediaType: `image/${format}`, renditions: renditions.map(shown) })) }),
    ...(social === undefined ? {} : { social: shown(social) }),
  }
}

/** In which sizes photos are to be written. */
export interface PhotoSizesRequest {
  presets: readonly PhotoPreset[]
  printProfile: PrintProfile
  /** The photo that stands for the story elsewhere, null for none. */
  socialPhotoId: string | null
  /** Keep GPS position and device serial numbers. */
  keepLocation: boolean
}

/** The sizes in which a photo would be published, without writing them. `newsroomFolder` holds the renditions that tell the format. */
export async function plannedFiles(newsroomFolder: string, placed: PlacedForExport, request: PhotoSizesRequest): Promise<PhotoFile[]> {
  const { original, fields } = placed.photo
  if (original === null) return []
  const ending = original.mediaType === 'image/jpeg' ? '.jpg' : (await rendition(newsroomFolder, original.sha256, 160)).slice(-4)
  const page: PixelFormat = ending === '.png' ? 'png' : 'jpeg'
  return photoSizes({ size: original, fields, ...sizesFor(placed, request) }).map(({ name, use, width, height, recipe: { form } }) => {
    const format = typeof form === 'object' ? form.print : form === 'page' ? page : form
    return { path: `${imageFolder}/${baseNameOf(placed)}-${name}${renditionEndings[format]}`, width, height, use, format }
  })
}

function sizesFor({ photo }: PlacedForExport, { presets, printProfile, socialPhotoId }: PhotoSizesRequest) {
  return { ...sizesOfPresets(presets, printProfile), social: photo.id === socialPhotoId }
}

/** A size that was written, and the fields that it holds. */
export interface WrittenFile extends PhotoFile {
  photoId: string
  bytes: number
  fields: PhotoFields
  previewOf: PixelSize | null
}

/** Writes a photo in its sizes below `folder`, with all its fields inside each file. Fails as `exportPhoto` does. */
export async function writePhotoFiles(newsroomFolder: string, folder: string, placed: PlacedForExport, request: PhotoSizesRequest): Promise<WrittenFile[]> {
  const { photo, caption, alt } = placed
  if (photo.original === null) return []
  const { sha256, width, height } = photo.original
  const written = await exportPhoto({
    originalPath: await findOriginal(newsroomFolder, sha256),
    size: { width, height },
    fields: photo.fields,
    placement: { caption, alt },
    ...sizesFor(placed, request),
    outFolder: join(folder, imageFolder),
    baseName: baseNameOf(placed),
    keepLocation: request.keepLocation,
    rendered: (wide, recipe) => renderedBytes(newsroomFolder, sha256, wide, recipe),
  })
  return written.map(({ path, ...file }) => ({ ...file, path: `${imageFolder}/${basename(path)}`, photoId: photo.id }))
}
