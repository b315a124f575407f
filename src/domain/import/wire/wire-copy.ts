import type { StoryFields } from '#domain/story/story.ts'
import type { ImportWarning } from '../imported.ts'
import { readDateline } from './dateline.ts'
import { dropFurniture } from './furniture.ts'
import { dropPageNumbers } from './page-numbers.ts'
import { findPhotos } from './scraped-photo.ts'

/** A stretch of the copy: lines as they came, or a photo that they spoke of. */
export type WireItem = { kind: 'lines'; lines: string[] } | WirePhoto

/** `caption` still has the credit in it; `credit` is set where a line of its own gave it. */
export interface WirePhoto {
  kind: 'photo'
  src: string
  alt: string
  caption: string
  credit: string
}

export interface WireCopy {
  items: WireItem[]
  fields: Partial<StoryFields>
  warnings: ImportWarning[]
  /** Whether anything showed that this is copy from a wire or a scraped page. */
  isWire: boolean
}

const longestLine = 20_000

/**
 * Copy as it comes off a wire or a scraped page, taken apart: photos with their captions, page numbers and end marks gone, dateline and
 * byline as fields. Each thing that was dropped or guessed has a warning that holds its words; all other lines stay as they were.
 */
export function readWireCopy(text: string): WireCopy {
  const warnings: ImportWarning[] = []
  const lines = text.split('\n')
  // A line as long as a chapter is no caption, number or mark; looking into it would only cost time.
  if (lines.some((line) => line.length > longestLine)) return { items: [{ kind: 'lines', lines }], fields: {}, warnings, isWire: false }
  const kept = dropPageNumbers(dropFurniture(lines, warnings), warnings).map((line) => line.replaceAll('\f', ''))
  const items = findPhotos(kept, warnings)
  const { fields, items: below } = readDateline(items, warnings)
  return { items: below, fields, warnings, isWire: warnings.length > 0 }
}
