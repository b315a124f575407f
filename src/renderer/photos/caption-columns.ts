import type { PhotoTextField } from '#domain/photo/fields.ts'
import { creditOf, type PhotoFields } from '#domain/photo/photo.ts'

/** What the table of captions shows of a photo, in this order, and how wide each column is at least, in pixels. */
export interface CaptionColumn {
  readonly name: PhotoTextField
  readonly least: number
  /** Its share of the room that is left over. */
  readonly share: number
}

export const captionColumns: readonly CaptionColumn[] = [
  { name: 'caption', least: 250, share: 4 },
  { name: 'altText', least: 170, share: 2 },
  { name: 'creator', least: 110, share: 1 },
  { name: 'creditLine', least: 110, share: 1 },
  { name: 'city', least: 100, share: 1 },
  { name: 'source', least: 110, share: 1 },
  { name: 'copyrightNotice', least: 150, share: 1 },
  { name: 'headline', least: 160, share: 1 },
  { name: 'sublocation', least: 120, share: 1 },
  { name: 'country', least: 110, share: 1 },
  { name: 'dateCreated', least: 150, share: 1 },
  { name: 'instructions', least: 180, share: 1 },
]

/** The picture at the beginning of each row. */
export const pictureWidth = 68

/** The widths of all columns in a row of that width: none is narrower than it may be, and what is left over is shared out. */
export function columnWidths(room: number): number[] {
  const least = captionColumns.reduce((sum, column) => sum + column.least, 0)
  const shares = captionColumns.reduce((sum, column) => sum + column.share, 0)
  const over = Math.max(0, room - pictureWidth - least)
  return captionColumns.map((column) => Math.floor(column.least + (over * column.share) / shares))
}

/** Whether a cell is empty that must not be before the photo is printed. */
export function isMissing(name: PhotoTextField, fields: PhotoFields): boolean {
  if (name === 'creditLine') return creditOf(fields).trim() === ''
  return (name === 'caption' || name === 'altText') && fields[name].trim() === ''
}
