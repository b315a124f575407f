import { emptyPhotoFields, type PhotoFields } from '../fields.ts'
import { plusIdentifier } from '../vocabulary/plus.ts'
import { creatorSeparator, creatorsOf, iptcFields } from './iptc-fields.ts'
import { translatedPlaces } from './iptc-structures.ts'
import { languageInFile } from './language-tag.ts'
import { writableStructures } from './structures-as-written.ts'
import { writableText } from './writable-text.ts'

/** What the desk notes for itself: no file that leaves the newsroom says any of it. */
const deskFields = ['oneTimeUse', 'publicationForbidden', 'rating', 'colourLabel', 'pick', 'crop', 'focalPoint'] as const satisfies (keyof PhotoFields)[]

/**
 * The fields as a file can hold them: no control characters, one kind of line end, no space around, creators parted by `; `, no empty or
 * doubled keyword, a date in ISO 8601 or none, PLUS's identifiers as addresses, no structure without a word, other languages beside a text in
 * a main one, and nothing that the desk notes for itself. Reading a file that was written from these gives these back.
 */
export function fieldsAsWritten(fields: PhotoFields): PhotoFields {
  const written = { ...fields, ...writableStructures(fields) }
  const empty = emptyPhotoFields()
  for (const name of deskFields) Object.assign(written, { [name]: empty[name] })
  for (const place of iptcFields) {
    if (place.kind === 'list') written[place.field] = [...new Set(fields[place.field].map(writableText).filter(Boolean))]
    else written[place.field] = writableText(fields[place.field])
    if (place.kind === 'identifier' && place.xmp.startsWith('plus:')) written[place.field] = plusIdentifier(written[place.field])
  }
  written.creator = creatorsOf(written.creator).join(creatorSeparator)
  written.dateCreated = isoDate(written.dateCreated)
  written.rightsEndOn = wholeDay(fields.rightsEndOn)
  written.territory = writableText(fields.territory)
  written.translations = writableTranslations(written)
  return written
}

/** Other languages of the texts that have some; where only other languages are given, the first becomes the main text too. */
function writableTranslations(written: PhotoFields): PhotoFields['translations'] {
  const kept: PhotoFields['translations'] = {}
  for (const { field } of translatedPlaces) {
    const entries = Object.entries(written.translations[field] ?? {})
      .map(([language, text]) => [languageInFile(language), writableText(text)] as const)
      .filter((entry): entry is [string, string] => entry[0] !== null && entry[1] !== '')
    const [first] = entries
    if (first === undefined) continue
    if (written[field] === '') written[field] = first[1]
    kept[field] = Object.fromEntries(entries)
  }
  return kept
}

export interface DateParts {
  /** `2026-03-03`; shorter where the day or the month is not known. */
  day: string
  /** `17:58:00`, empty where it is not known. */
  time: string
  /** `+09:00`, empty where it is not known. */
  zone: string
}

/** A date as the fields hold it, in its parts; null where it is none. */
export function datePartsOf(date: string): DateParts | null {
  const parts = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:\d\d)?)?$/.exec(date.trim())
  if (parts === null) return null
  const [, day = '', minute, second = ':00', zone = ''] = parts
  const [, month = '01', dayOfMonth = '01'] = day.split('-')
  if (Number(month) < 1 || Number(month) > 12 || Number(dayOfMonth) < 1 || Number(dayOfMonth) > 31) return null
  if (minute === undefined) return { day, time: '', zone: '' }
  if (day.length < 10 || Number(minute.slice(0, 2)) > 23 || Number(minute.slice(3)) > 59 || Number(second.slice(1)) > 59) return null
  return { day, time: minute + second, zone: /^(?:Z|-00:00)$/.test(zone) ? '+00:00' : zone }
}

/** Rights end on a day, not in a month. */
function wholeDay(date: string): string {
  const day = datePartsOf(date)?.day ?? ''
  return day.length === 10 ? day : ''
}

function isoDate(date: string): string {
  const parts = datePartsOf(date)
  if (parts === null) return ''
  return parts.time === '' ? parts.day : `${parts.day}T${parts.time}${parts.zone}`
}
