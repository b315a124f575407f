import type { PhotoFields } from '../photo.ts'
import { creatorSeparator, creatorsOf, iptcFields } from './iptc-fields.ts'

/**
 * The fields as a file can hold them: no control characters, one kind of line end, no space around, creators parted by `; `, no empty or
 * doubled keyword, a date in ISO 8601 or none. Reading a file that was written from these gives these back.
 */
export function fieldsAsWritten(fields: PhotoFields): PhotoFields {
  const written = { ...fields }
  for (const place of iptcFields) {
    if (place.kind === 'list') written[place.field] = [...new Set(fields[place.field].map(writableText).filter(Boolean))]
    else written[place.field] = writableText(fields[place.field])
  }
  written.creator = creatorsOf(written.creator).join(creatorSeparator)
  written.dateCreated = isoDate(written.dateCreated)
  return written
}

/** A text without the characters that XML forbids, with plain line ends and no space around it. */
export function writableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .trim()
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
  return { day, time: minute + second, zone: zone === 'Z' ? '+00:00' : zone }
}

function isoDate(date: string): string {
  const parts = datePartsOf(date)
  if (parts === null) return ''
  return parts.time === '' ? parts.day : `${parts.day}T${parts.time}${parts.zone}`
}
