/** The local day of a time, counted so that neighbours differ by one, whatever summer time does. */
export function dayNumber(time: Date): number {
  return Math.round(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** A format is made once: making one costs more than a hundred uses of it. */
function formatted(time: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, format)
  return format.format(time)
}

function capitalised(text: string, language: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}

/** A day as a heading over what happened on it: today, yesterday, a weekday of the last week, else the date. */
export function dayHeading(time: Date, now: Date, language: string): string {
  const ago = dayNumber(now) - dayNumber(time)
  if (ago === 0 || ago === 1) return capitalised(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day'), language)
  if (ago > 1 && ago < 7) return capitalised(formatted(time, language, { weekday: 'long' }), language)
  const year = time.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return formatted(time, language, { day: 'numeric', month: 'long', year })
}

/** The hour and minute of a time, under a heading that names its day. */
export function timeOfDay(time: Date, language: string): string {
  return formatted(time, language, { timeStyle: 'short' })
}

/** A time as it is read in a sentence: only the hour today, else with the day. */
export function momentText(time: Date, now: Date, language: string): string {
  if (dayNumber(time) === dayNumber(now)) return formatted(time, language, { timeStyle: 'short' })
  const year = time.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return formatted(time, language, { day: 'numeric', month: 'short', year, hour: 'numeric', minute: '2-digit' })
}
