/** The zone this machine keeps. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** How far a zone is ahead of UTC at a time, in milliseconds. */
function offsetAt(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(time / 1_000) * 1_000
}

/** A UTC time as `YYYY-MM-DDTHH:MM` on the clocks of a zone. */
export function wallTime(utc: string, zone: string): string {
  const time = Date.parse(utc)
  return new Date(time + offsetAt(time, zone)).toISOString().slice(0, 16)
}

/**
 * The UTC time of `YYYY-MM-DDTHH:MM` on the clocks of a zone; null where it is no time. In the hour that spring skips it is the time that
 * much later; in the hour that autumn repeats, the first.
 */
export function utcOfWallTime(wall: string, zone: string): string | null {
  const asIfUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asIfUtc)) return null
  const candidates = [-86_400_000, 86_400_000].map((away) => asIfUtc - offsetAt(asIfUtc + away, zone))
  const right = candidates.filter((time) => time + offsetAt(time, zone) === asIfUtc)
  const time = right.length > 0 ? Math.min(...right) : (candidates[0] ?? asIfUtc)
  return new Date(time).toISOString()
}
