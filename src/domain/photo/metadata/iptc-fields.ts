import type { PhotoFields } from '../photo.ts'
import { graphemes } from '../../text/graphemes.ts'

type ListField = 'keywords' | 'personsShown'
export type TextField = Exclude<keyof PhotoFields, ListField>

/** Where a field lives: its XMP property and, where it has one, its IIM dataset (record 2) with the cap in bytes. */
export interface IptcField {
  field: keyof PhotoFields
  xmp: string
  kind: 'text' | 'language-alternative' | 'list' | 'creators' | 'date'
  iim: { dataset: number; name: string; cap: number } | null
}

/** Every field of a photo by IPTC Photo Metadata 2025.1 and IIM 4.2. */
export const iptcFields: readonly IptcField[] = [
  { field: 'caption', xmp: 'dc:description', kind: 'language-alternative', iim: { dataset: 120, name: 'Caption-Abstract', cap: 2000 } },
  { field: 'altText', xmp: 'Iptc4xmpCore:AltTextAccessibility', kind: 'language-alternative', iim: null },
  { field: 'headline', xmp: 'photoshop:Headline', kind: 'text', iim: { dataset: 105, name: 'Headline', cap: 256 } },
  { field: 'creator', xmp: 'dc:creator', kind: 'creators', iim: { dataset: 80, name: 'By-line', cap: 32 } },
  { field: 'creditLine', xmp: 'photoshop:Credit', kind: 'text', iim: { dataset: 110, name: 'Credit', cap: 32 } },
  { field: 'source', xmp: 'photoshop:Source', kind: 'text', iim: { dataset: 115, name: 'Source', cap: 32 } },
  { field: 'copyrightNotice', xmp: 'dc:rights', kind: 'language-alternative', iim: { dataset: 116, name: 'CopyrightNotice', cap: 128 } },
  { field: 'rightsUsageTerms', xmp: 'xmpRights:UsageTerms', kind: 'language-alternative', iim: null },
  { field: 'instructions', xmp: 'photoshop:Instructions', kind: 'text', iim: { dataset: 40, name: 'SpecialInstructions', cap: 256 } },
  { field: 'jobId', xmp: 'photoshop:TransmissionReference', kind: 'text', iim: { dataset: 103, name: 'OriginalTransmissionReference', cap: 32 } },
  { field: 'keywords', xmp: 'dc:subject', kind: 'list', iim: { dataset: 25, name: 'Keywords', cap: 64 } },
  { field: 'personsShown', xmp: 'Iptc4xmpExt:PersonInImage', kind: 'list', iim: null },
  { field: 'sublocation', xmp: 'Iptc4xmpCore:Location', kind: 'text', iim: { dataset: 92, name: 'Sub-location', cap: 32 } },
  { field: 'city', xmp: 'photoshop:City', kind: 'text', iim: { dataset: 90, name: 'City', cap: 32 } },
  { field: 'provinceOrState', xmp: 'photoshop:State', kind: 'text', iim: { dataset: 95, name: 'Province-State', cap: 32 } },
  { field: 'country', xmp: 'photoshop:Country', kind: 'text', iim: { dataset: 101, name: 'Country-PrimaryLocationName', cap: 64 } },
  { field: 'countryCode', xmp: 'Iptc4xmpCore:CountryCode', kind: 'text', iim: { dataset: 100, name: 'Country-PrimaryLocationCode', cap: 3 } },
  { field: 'dateCreated', xmp: 'photoshop:DateCreated', kind: 'date', iim: { dataset: 55, name: 'DateCreated', cap: 8 } },
]

/** IIM keeps the time of day in a dataset of its own. */
export const iimTimeCreated = 60

/** Several creators of one photo, in one field: each is a value of its own in XMP and in IIM. */
export const creatorSeparator = '; '

export function creatorsOf(creator: string): string[] {
  return creator
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)
}

const encoder = new TextEncoder()

export function utf8Length(text: string): number {
  return encoder.encode(text).length
}

/** The longest beginning of a text that fits into so many bytes of UTF-8 and ends where a reader sees a character end. */
export function cutToBytes(text: string, cap: number): string {
  if (utf8Length(text) <= cap) return text
  let bytes = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    bytes += utf8Length(segment)
    if (bytes > cap) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
