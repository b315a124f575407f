/** The local day of a time, counted so that neighbours differ by one, whatever summer time does. */
export function dayNumber(time: Date): number {
  return Math.round(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / 86_400_000)
}

function capitalised(text: string, language: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language) + text.slice(first.length)
}

/** A day as a heading over what happened on it: today, yesterday, a weekday of the last week, else the date. */
export function dayHeading(time: Date, now: Date, language: string): string {
  const ago = dayNumber(now) - dayNumber(time)
  if (ago === 0 || ago === 1) return capitalised(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day'), language)
  if (ago > 1 && ago < 7) return capitalised(new Intl.DateTimeFormat(language, { weekday: 'long' }).format(time), language)
  const year = time.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year }).format(time)
}

/** A time as it is read in a sentence: only the hour today, else with the day. */
export function momentText(time: Date, now: Date, language: string): string {
  if (dayNumber(time) === dayNumber(now)) return new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(time)
  const year = time.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year, hour: 'numeric', minute: '2-digit' }).format(time)
}
