/** One sort of letters each: a year, a month, a day, a weekday, hours, minutes, before or after noon; or words in quotation marks, which typography may have set; or anything else. */
const parts = /'(?<words>[^']*)'|‘(?<set>[^’]*)’|(?<letters>([A-Za-z])\4*)|(?<other>[^A-Za-z'‘]+)/gu

export interface Moment {
  time: Date
  /** BCP 47. */
  language: string
  /** IANA; the machine's own where it is not given. */
  zone?: string | undefined
}

/**
 * A time as a pattern says, in a language: `MMMM d` is November 8. Letters: `yyyy` `yy`; `M` `MM` `MMM` `MMMM`; `d` `dd`; `EEE` `EEEE`; `H` `HH` `h`
 * `hh`; `m` `mm`; `a`. Words between ' stand as they are, and so does every sign that is no Latin letter. Null where the pattern has other letters.
 */
export function formatDate(pattern: string, moment: Moment): string | null {
  let text = ''
  let end = 0
  for (const { 0: whole, index, groups } of pattern.matchAll(parts)) {
    if (index !== end) return null
    end += whole.length
    const letters = groups?.['letters']
    const part = letters === undefined ? (groups?.['words'] ?? groups?.['set'] ?? whole) : valueOf(letters, pattern, moment)
    if (part === null) return null
    text += part
  }
  return end === pattern.length ? text : null
}

/** The day as a language writes it out; null where the language is none. */
export function longDate({ time, language, zone }: Moment): string {
  return dateFormat(tagOf(language), { dateStyle: 'long', timeZone: zone }).format(time)
}

export function shortTime({ time, language, zone }: Moment): string {
  return dateFormat(tagOf(language), { timeStyle: 'short', timeZone: zone }).format(time)
}

function valueOf(letters: string, pattern: string, moment: Moment): string | null {
  const { hour, ...day } = numbersOf(moment)
  switch (letters) {
    case 'yyyy': return digits(day.year, 1, moment)
    case 'yy': return digits(day.year % 100, 2, moment)
    case 'M': return digits(day.month, 1, moment)
    case 'MM': return digits(day.month, 2, moment)
    case 'MMM': return monthOf('short', pattern, moment)
    case 'MMMM': return monthOf('long', pattern, moment)
    case 'd': return digits(day.day, 1, moment)
    case 'dd': return digits(day.day, 2, moment)
    case 'EEE': return format({ weekday: 'short' }, moment)
    case 'EEEE': return format({ weekday: 'long' }, moment)
    case 'H': return digits(hour, 1, moment)
    case 'HH': return digits(hour, 2, moment)
    case 'h': return digits(hour % 12 || 12, 1, moment)
    case 'hh': return digits(hour % 12 || 12, 2, moment)
    case 'm': return digits(day.minute, 1, moment)
    case 'mm': return digits(day.minute, 2, moment)
    case 'a': return partOf('dayPeriod', { hour: 'numeric', hour12: true }, moment)
    default: return null
  }
}

/** Beside a day many languages write the name of a month in another form than alone. */
function monthOf(month: 'short' | 'long', pattern: string, moment: Moment): string {
  const alone = format({ month }, moment)
  if (!/d/.test(pattern.replace(/'[^']*'|‘[^’]*’/g, ''))) return alone
  const beside = partOf('month', { month, day: 'numeric' }, moment)
  return /^\p{N}+$/u.test(beside) ? alone : beside
}

function partOf(type: Intl.DateTimeFormatPartTypes, options: Intl.DateTimeFormatOptions, { time, language, zone }: Moment): string {
  const found = dateFormat(tagOf(language), { ...options, timeZone: zone }).formatToParts(time)
  return found.find((part) => part.type === type)?.value ?? ''
}

function format(options: Intl.DateTimeFormatOptions, { time, language, zone }: Moment): string {
  return dateFormat(tagOf(language), { ...options, timeZone: zone }).format(time)
}

function digits(number: number, least: number, { language }: Moment): string {
  return numberFormat(tagOf(language), least).format(number)
}

function numbersOf({ time, zone }: Moment): { year: number; month: number; day: number; hour: number; minute: number } {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const
  const found = dateFormat('en-u-ca-gregory-nu-latn', { ...numeric, timeZone: zone }).formatToParts(time)
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(found.find((part) => part.type === type)?.value)
  return { year: number('year'), month: number('month'), day: number('day'), hour: number('hour'), minute: number('minute') }
}

/** Making a format takes far longer than using it, and a template may date five hundred photos. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()
const tags = new Map<string, string>()
const mostKept = 500

function kept<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key)
  if (found !== undefined) return found
  if (known.size >= mostKept) known.clear()
  const made = make()
  known.set(key, made)
  return made
}

function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, `${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options))
}

function numberFormat(tag: string, least: number): Intl.NumberFormat {
  return kept(numberFormats, `${tag} ${least}`, () => new Intl.NumberFormat(tag, { minimumIntegerDigits: least, useGrouping: false }))
}

/** The press of every language dates by the same calendar. */
function tagOf(language: string): string {
  return kept(tags, language, () => {
    try {
      return new Intl.Locale(language, { calendar: 'gregory' }).toString()
    } catch {
      return 'en'
    }
  })
}
