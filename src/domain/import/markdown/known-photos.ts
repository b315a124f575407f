import { z } from 'zod'
import type { FigureAttributes } from '#domain/document/node.ts'
import { cleanText } from '#domain/export/markdown/escape.ts'
import { publicPhotoFields, type PhotoEntry } from '#domain/export/markdown/photos-json.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import type { ImportedPhoto, NewId } from '../imported.ts'
import type { ShownFigure } from './reading.ts'

const words = z.string().max(100_000)
const figure = z.object({ placementId: z.uuid(), photoId: z.uuid(), caption: words.nullable(), alt: words.nullable() })
const entry = z.object({
  photoId: z.uuid(),
  file: z.string().max(4_000).nullable(),
  ...(Object.fromEntries(publicPhotoFields.map((name) => [name, words.default('')])) as Record<(typeof publicPhotoFields)[number], z.ZodDefault<z.ZodString>>),
})
const photosJson = z.object({ version: z.literal(1), leadPhotoId: z.uuid().nullable(), figures: z.array(figure).max(10_000), photos: z.array(entry).max(10_000) })

/** What `photos.json` knows of a text's figures. `next` is asked for each figure in the order of the text. */
export interface KnownPhotos {
  next(shown: ShownFigure): { figure: FigureAttributes; photo: ImportedPhoto } | null
  /** Whether a figure that looks like this is among those still to come. */
  knows(shown: ShownFigure): boolean
  leadPhotoId: string | null
  lead(newId: NewId): ImportedPhoto | null
}

export const noKnownPhotos: KnownPhotos = { next: () => null, knows: () => false, leadPhotoId: null, lead: () => null }

/** Reads a `photos.json` as Stet writes it beside a Markdown text; null where it is something else. */
export function readKnownPhotos(json: string): KnownPhotos | null {
  const parsed = photosJson.safeParse(parsedJson(json))
  if (!parsed.success) return null
  const entries = new Map(parsed.data.photos.map((one) => [one.photoId, one]))
  const waiting = [...parsed.data.figures]
  return {
    leadPhotoId: parsed.data.leadPhotoId,
    knows: (shown) => waiting.some((one) => agrees(one, entries.get(one.photoId), shown)),
    next: (shown) => {
      // The figures keep their order; where some were moved or taken out by hand, the file tells which one this is.
      const exact = waiting.findIndex((one) => agrees(one, entries.get(one.photoId), shown))
      const byFile = waiting.findIndex((one) => shown.src !== null && (entries.get(one.photoId)?.file ?? null) === shown.src)
      const at = exact === -1 ? byFile : exact
      const [found] = at === -1 ? [] : waiting.splice(at, 1)
      return found === undefined ? null : { figure: overridden(found, entries.get(found.photoId), shown), photo: photoOf(found, entries.get(found.photoId), shown) }
    },
    lead: (newId) => {
      const { leadPhotoId } = parsed.data
      const known = leadPhotoId === null ? undefined : entries.get(leadPhotoId)
      if (leadPhotoId === null) return null
      return { placementId: newId(), photoId: leadPhotoId, src: known?.file ?? null, fields: known === undefined ? {} : fieldsOf(known) }
    },
  }
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function captionOf(one: FigureAttributes, known: PhotoEntry | undefined): string {
  return cleanText(one.caption ?? known?.caption ?? '')
}

function altOf(one: FigureAttributes, known: PhotoEntry | undefined): string {
  return cleanText(one.alt ?? known?.altText ?? '')
}

function agrees(one: FigureAttributes, known: PhotoEntry | undefined, shown: ShownFigure): boolean {
  return (known?.file ?? null) === shown.src && captionOf(one, known) === shown.caption && altOf(one, known) === shown.alt
}

/** What was corrected in the text since it was exported is the story's own caption or alt text now. */
function overridden(one: FigureAttributes, known: PhotoEntry | undefined, shown: ShownFigure): FigureAttributes {
  return {
    ...one,
    caption: captionOf(one, known) === shown.caption ? one.caption : shown.caption,
    alt: altOf(one, known) === shown.alt ? one.alt : shown.alt,
  }
}

function photoOf(one: FigureAttributes, known: PhotoEntry | undefined, shown: ShownFigure): ImportedPhoto {
  return { placementId: one.placementId, photoId: one.photoId, src: shown.src, fields: known === undefined ? shown.credit : fieldsOf(known) }
}

function fieldsOf(known: PhotoEntry): Partial<PhotoFields> {
  return Object.fromEntries(publicPhotoFields.filter((name) => known[name] !== '').map((name) => [name, known[name]]))
}
