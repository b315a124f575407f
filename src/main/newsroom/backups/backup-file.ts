export type BackupReason = 'daily' | 'migration'

/** A copy of the database in the newsroom's `backups/`. `createdAt` is UTC, ISO 8601. */
export interface BackupFile {
  name: string
  reason: BackupReason
  createdAt: string
}

/** The name of a copy that is made now: `daily-2026-11-23T09-00-00Z.db`. */
export function backupName(reason: BackupReason, now: Date): string {
  return `${reason}-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`
}

/** What a name says; null for a file that is none of ours. */
export function readBackupName(name: string): BackupFile | null {
  const [, reason, day, hours, minutes, seconds] = /^(daily|migration)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/.exec(name) ?? []
  if (reason === undefined) return null
  const createdAt = `${day}T${hours}:${minutes}:${seconds}.000Z`
  if (Number.isNaN(Date.parse(createdAt))) return null
  return { name, reason: reason as BackupReason, createdAt }
}

const days = 7
const weeks = 4
const migrations = 3

/**
 * Which copies are kept: the last one of each of the seven newest days that have one, the last one of each of the four newest weeks, and the
 * three newest from before a migration. Days and weeks (from Monday) are counted in UTC.
 */
export function keptBackups(backups: readonly BackupFile[]): BackupFile[] {
  const newestFirst = [...backups].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0))
  const daily = newestFirst.filter(({ reason }) => reason === 'daily')
  const kept = new Set([
    ...newestOfEach(daily, dayOf).slice(0, days),
    ...newestOfEach(daily, weekOf).slice(0, weeks),
    ...newestFirst.filter(({ reason }) => reason === 'migration').slice(0, migrations),
  ])
  return newestFirst.filter((backup) => kept.has(backup))
}

function newestOfEach(newestFirst: readonly BackupFile[], periodOf: (backup: BackupFile) => string): BackupFile[] {
  const periods = new Map<string, BackupFile>()
  for (const backup of newestFirst) if (!periods.has(periodOf(backup))) periods.set(periodOf(backup), backup)
  return [...periods.values()]
}

function dayOf({ createdAt }: BackupFile): string {
  return createdAt.slice(0, 10)
}

/** The Monday of the week. */
function weekOf({ createdAt }: BackupFile): string {
  const day = new Date(`${createdAt.slice(0, 10)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
