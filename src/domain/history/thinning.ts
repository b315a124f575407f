/** What the rule of thinning looks at. */
export interface KeptVersion {
  id: string
  reason: string
  name: string
  /** UTC, ISO 8601. */
  createdAt: string
  /** Where the writer's clock stood, as an IANA name; null where that is not known. */
  zone: string | null
}

const hour = 3_600_000
/** So long every version is kept. */
export const everyVersionFor = 24 * hour
/** So long the last version of each hour is kept; from then on the last of each day. */
export const hourlyVersionsFor = 7 * 24 * hour

/** Why Stet keeps versions by itself. */
const automaticReasons: ReadonlySet<string> = new Set(['pause', 'restore', 'replace-all', 'take-over', 'trash'])

/** Whether Stet kept a version by itself, so that it may go: all others are kept for ever, and so is what somebody gave a name. */
export function isAutomatic({ reason, name }: Pick<KeptVersion, 'reason' | 'name'>): boolean {
  return automaticReasons.has(reason) && name === ''
}

/**
 * The ids of those versions of a story that the rule lets go: of the automatic ones all of the last 24 hours stay, then the last of each hour for
 * a week, then the last of each day. Hours and days are those that the writer's clock showed.
 *
 * @param versions all of the story, in the order in which they were made
 * @param zone the zone of versions that do not know their own
 */
export function thinnedOut(versions: readonly KeptVersion[], now: string, zone: string): string[] {
  const followed = new Set<string>()
  const goes: string[] = []
  for (const version of versions.toReversed()) {
    if (!isAutomatic(version)) continue
    const local = localTime(version.createdAt, version.zone ?? zone, zone)
    const age = Date.parse(now) - Date.parse(version.createdAt)
    const isFollowed = age > hourlyVersionsFor ? followed.has(local.day) : age > everyVersionFor && followed.has(local.hour)
    if (isFollowed) goes.push(version.id)
    followed.add(local.day).add(local.hour)
  }
  return goes.toReversed()
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day and the hour that a clock in that zone showed, as keys. Nine o'clock in Seoul and in London are not one hour. */
function localTime(time: string, zone: string, otherwise: string): { day: string; hour: string } {
  const known = new Map(clockOf(zone, otherwise).formatToParts(Date.parse(time)).map(({ type, value }) => [type, value]))
  const day = `${known.get('year')}-${known.get('month')}-${known.get('day')}`
  return { day, hour: `${day} ${known.get('hour')} ${zone}` }
}

function clockOf(zone: string, otherwise: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  let clock: Intl.DateTimeFormat
  try {
    clock = new Intl.DateTimeFormat('en', { timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' })
  } catch {
    // Zones are renamed now and then, and this machine may not know the name.
    return zone === otherwise ? clockOf('UTC', 'UTC') : clockOf(otherwise, otherwise)
  }
  clocks.set(zone, clock)
  return clock
}
