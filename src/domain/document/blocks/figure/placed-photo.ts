import type { ExportPhoto } from '../../../export/story-for-export.ts'
import { toldTypeOf, type ToldType } from '../../../photo/vocabulary/digital-source-type.ts'
import type { DocumentNode } from '../../node.ts'
import { readable } from '../../readable.ts'

/** A photo as a reader meets it at one place: the placement's own caption and alt text, else the photo's; the credit is the photo's. */
export interface PlacedPhoto {
  caption: string
  alt: string
  credit: string
  /** What a reader is told of how the picture was made; null for a plain photograph. */
  told: ToldType | null
  /** Null where the photo is not at hand. */
  photo: ExportPhoto | null
}

export function placedPhoto(figure: DocumentNode, photos: ReadonlyMap<string, ExportPhoto>): PlacedPhoto {
  const { photoId, caption, alt } = figure.attrs ?? {}
  const known = typeof photoId === 'string' ? photos.get(photoId) : undefined
  return {
    caption: oneLine(typeof caption === 'string' ? caption : (known?.fields.caption ?? '')),
    alt: oneLine(typeof alt === 'string' ? alt : (known?.fields.altText ?? '')),
    credit: oneLine(known?.credit ?? ''),
    told: toldTypeOf(known?.fields.digitalSourceType ?? ''),
    photo: known === undefined || known.missing || known.renditions.length === 0 ? null : known,
  }
}

function oneLine(text: string): string {
  return readable(text).replace(/\s+/gu, (gap) => (/^[\u00a0\u202f\u3000]$/u.test(gap) ? gap : ' ')).trim()
}
