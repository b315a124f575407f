import { basename, join } from 'node:path'
import type { DocumentNode } from '#domain/document/node.ts'
import { fileNameOf, type ExportPhoto, type ExportRendition } from '#domain/export/story-for-export.ts'
import type { CreditForm } from '#domain/photo/credit-form.ts'
import { creditOf, type Photo, type PhotoFields } from '#domain/photo/photo.ts'
import { exportPhoto } from '../photos/export-photo.ts'
import { findOriginal } from '../photos/originals.ts'
import { rendition } from '../photos/renditions.ts'

/** The widths in which photos are published, in pixels; one that is narrower is published in its own. */
export const publishedWidths = [640, 1280, 1920] as const

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

/** A photo for exporters, with the sizes in which it is there. */
export function photoForExport({ photo }: PlacedForExport, renditions: ExportRendition[], form: CreditForm | null): ExportPhoto {
  return {
    id: photo.id,
    fields: photo.fields,
    credit: creditOf(photo.fields, form),
    width: photo.original?.width ?? 0,
    height: photo.original?.height ?? 0,
    missing: photo.original === null,
    renditions,
  }
}

/** The sizes in which a photo would be published, without writing them. `newsroomFolder` holds the renditions that tell the format. */
export async function plannedRenditions(newsroomFolder: string, placed: PlacedForExport): Promise<ExportRendition[]> {
  const original = placed.photo.original
  if (original === null) return []
  const ending = original.mediaType === 'image/jpeg' ? '.jpg' : (await rendition(newsroomFolder, original.sha256, 160)).slice(-4)
  return widthsOf(original.width).map((width) => ({
    path: `${imageFolder}/${baseNameOf(placed)}-${width}${ending}`,
    width,
    height: Math.max(1, Math.round((original.height * width) / original.width)),
  }))
}

function widthsOf(own: number): number[] {
  return [...new Set(publishedWidths.map((width) => Math.min(width, own)))]
}

/** A size that was written, and the fields that it holds. */
export interface WrittenRendition extends ExportRendition {
  photoId: string
  bytes: number
  fields: PhotoFields
}

/** Writes a photo in its sizes below `folder`, with caption, credit and rights inside each file. Fails as `exportPhoto` does. */
export async function writeRenditions(
  newsroomFolder: string,
  folder: string,
  placed: PlacedForExport,
  keepLocation: boolean,
): Promise<WrittenRendition[]> {
  const { photo, caption, alt } = placed
  if (photo.original === null) return []
  const { sha256 } = photo.original
  const written = await exportPhoto({
    originalPath: await findOriginal(newsroomFolder, sha256),
    fields: photo.fields,
    placement: { caption, alt },
    widths: widthsOf(photo.original.width),
    outFolder: join(folder, imageFolder),
    baseName: baseNameOf(placed),
    keepLocation,
    rendered: (width) => rendition(newsroomFolder, sha256, width),
  })
  return written.map(({ path, width, height, bytes, fields }) => ({ path: `${imageFolder}/${basename(path)}`, width, height, bytes, photoId: photo.id, fields }))
}
