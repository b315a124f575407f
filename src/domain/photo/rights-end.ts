/** The day of a UTC time in a zone, `2027-06-30`; in UTC where the zone is not known. */
export function dayIn(zone: string, time: string): string {
  for (const timeZone of [zone, 'UTC']) {
    try {
      return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(time))
    } catch {
      // An unknown zone: UTC is always known.
    }
  }
  return time.slice(0, 10)
}

/**
 * The last day on which a photo may be published, `2027-06-30`: of a month or a year that is given alone it is the last one. Null where
 * nothing is given, or nothing that is a day.
 */
export function lastDayOf(rightsEndOn: string): string | null {
  const [, year, month = '12', day] = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ].*)?)?)?$/.exec(rightsEndOn.trim()) ?? []
  if (year === undefined) return null
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const chosen = day === undefined ? last : Number(day)
  if (Number(month) < 1 || Number(month) > 12 || chosen < 1 || chosen > last) return null
  return `${year}-${month}-${String(chosen).padStart(2, '0')}`
}

/** Days from one day to another; below zero where the other is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
