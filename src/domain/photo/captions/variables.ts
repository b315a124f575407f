import { formatDate, longDate, shortTime } from '../../template/date-pattern.ts'
import type { PhotoFields } from '../fields.ts'
import type { Contact, Location } from '../structures.ts'
import { fieldOfIptcName, fieldOfVariable, type NamedField } from './field-names.ts'

/** What variables are filled from. */
export interface VariableValues {
  fields: PhotoFields
  fileName: string
  /** The photo's place among those that are filled together, from 1. */
  number: number
  /** BCP 47: dates and lists are written in it. */
  language: string
  /** Now, for `{today}`. */
  now: Date
  /** IANA, for `{today}`; the machine's own where it is not given. The date of a photo is that of the place where it was taken. */
  zone?: string | undefined
}

/** A variable that stayed as it was typed: nobody knows such a name, or the photo does not say it. */
export interface OpenVariable {
  readonly written: string
  readonly why: 'unknown' | 'empty'
}

export interface FilledText {
  readonly text: string
  readonly open: readonly OpenVariable[]
}

/** Variables that are offered; any field of a photo is one by its name, and every field of IPTC as `{iptc:…}`. */
export const offeredVariables = [
  'headline', 'caption', 'creator', 'credit', 'source', 'date', 'date:MMMM d, yyyy', 'city', 'state', 'country', 'sublocation', 'persons', 'event', 'iptc:PersonShown', 'filename', 'seq', 'seq:001', 'today',
] as const

/** Two braces are those of other programs' templates. */
const variable = /(?<!\{)\{(?<name>[A-Za-z]+)(?::(?<detail>[^{}\n]{1,80}))?\}(?!\})/g

/**
 * A text with its variables filled. What is unknown, or what the photo does not say, stays as it was typed and is told. A value is words, whatever
 * it looks like: it is never filled again.
 */
export function fillVariables(text: string, values: VariableValues): FilledText {
  const open: OpenVariable[] = []
  const filled = text.replace(variable, (written, name: string, detail: string | undefined) => {
    const value = valueOf(name.toLowerCase(), detail, values)
    if (value !== null && value !== '') return value
    open.push({ written, why: value === null ? 'unknown' : 'empty' })
    return written
  })
  return { text: filled, open }
}

/** Null where there is no such variable, empty where the photo does not say it. */
function valueOf(name: string, detail: string | undefined, values: VariableValues): string | null {
  switch (name) {
    case 'date': return dateTaken(detail, values)
    case 'time': return timeTaken(detail, values)
    case 'today': return today(detail, values)
    case 'filename': return detail === undefined ? values.fileName.replace(/\.[^.]{1,5}$/, '') : null
    case 'seq':
    case 'n': return numbered(detail, values.number)
    case 'iptc': {
      const field = fieldOfIptcName(detail ?? '')
      return field === null ? null : wordsOf(field, values)
    }
    default: {
      const field = detail === undefined ? fieldOfVariable(name) : null
      return field === null ? null : wordsOf(field, values)
    }
  }
}

/** `{seq}` is 7; `{seq:001}` begins at 1 and has three figures, `{seq:020}` begins at 20. */
function numbered(detail: string | undefined, number: number): string | null {
  if (detail === undefined) return String(number)
  return /^\d{1,9}$/.test(detail) ? String(Number(detail) + number - 1).padStart(detail.length, '0') : null
}

function wordsOf(field: NamedField, { fields, language }: VariableValues): string {
  return words(valueWords(fields, field, language)).trim()
}

function valueWords(fields: PhotoFields, field: NamedField, language: string): string {
  switch (field) {
    case 'creatorContact': return contactLine(fields.creatorContact)
    case 'locationCreated': return fields.locationCreated === null ? '' : placeLine(fields.locationCreated)
    case 'locationsShown': return joined(fields.locationsShown.map(placeLine), language)
    case 'licensors':
    case 'copyrightOwners':
    case 'imageCreators':
    case 'imageSuppliers': return joined(fields[field].map(({ name }) => name), language)
    default: {
      const value = fields[field]
      return typeof value === 'string' ? value : joined(value, language)
    }
  }
}

/** A value is put into a line: line ends that were pasted into a field become spaces. */
function words(value: string): string {
  return value.replace(/\s*[\r\n]+\s*/g, ' ')
}

function placeLine({ name, sublocation, city, provinceOrState, country }: Location): string {
  return [name, sublocation, city, provinceOrState, country].filter(Boolean).join(', ')
}

function contactLine({ address, city, region, postalCode, country, phone, email, url }: Contact): string {
  return [address, city, region, postalCode, country, phone, email, url].filter(Boolean).join(', ')
}

/** A list as a language joins it: “Eva Lund, Jonas Vik and Mina Seo”. */
function joined(items: readonly string[], language: string): string {
  const given = items.map((item) => item.trim()).filter(Boolean)
  return new Intl.ListFormat(knownLanguage(language), { type: 'conjunction', style: 'long' }).format(given)
}

function knownLanguage(language: string): string {
  try {
    return Intl.ListFormat.supportedLocalesOf(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

interface TakenAt {
  time: Date
  /** How much of it is known. */
  to: 'year' | 'month' | 'day' | 'minute'
}

const taken = /^(?<year>\d{4})(?:[-:](?<month>\d{2})(?:[-:](?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2}))?)?)?/

/** A photo's date as the clock of the place showed it, held in UTC. */
function takenAt({ dateCreated }: PhotoFields): TakenAt | null {
  const { year, month, day, hour, minute } = taken.exec(dateCreated.trim())?.groups ?? {}
  if (year === undefined) return null
  const time = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)))
  if (Number(month ?? 1) !== time.getUTCMonth() + 1 || Number(day ?? 1) !== time.getUTCDate()) return null
  return { time, to: hour !== undefined ? 'minute' : day !== undefined ? 'day' : month !== undefined ? 'month' : 'year' }
}

const needed = [['minute', /[Hhma]/], ['day', /[dE]/], ['month', /M/], ['year', /./]] as const
const known = ['year', 'month', 'day', 'minute'] as const

/** Whether what a pattern asks for is known: a photo of which only the year is known has no month. */
function isEnough(pattern: string, to: TakenAt['to']): boolean {
  const letters = pattern.replace(/'[^']*'|‘[^’]*’/g, '')
  const asked = needed.find(([, sign]) => sign.test(letters))?.[0] ?? 'year'
  return known.indexOf(asked) <= known.indexOf(to)
}

function dateTaken(pattern: string | undefined, { fields, language }: VariableValues): string | null {
  const at = takenAt(fields)
  const moment = { time: at?.time ?? new Date(0), language, zone: 'UTC' }
  const written = pattern === undefined ? longDate(moment) : formatDate(pattern, moment)
  if (written === null) return null
  return at !== null && isEnough(pattern ?? 'd', at.to) ? written : ''
}

function timeTaken(pattern: string | undefined, { fields, language }: VariableValues): string | null {
  const at = takenAt(fields)
  const moment = { time: at?.time ?? new Date(0), language, zone: 'UTC' }
  const written = pattern === undefined ? shortTime(moment) : formatDate(pattern, moment)
  if (written === null) return null
  return at !== null && isEnough(pattern ?? 'H', at.to) ? written : ''
}

function today(pattern: string | undefined, { now, language, zone }: VariableValues): string | null {
  const moment = { time: now, language, zone }
  return pattern === undefined ? longDate(moment) : formatDate(pattern, moment)
}
