import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { backupName, keptBackups, readBackupName, type BackupFile } from './backup-file.ts'

const daily = (createdAt: string): BackupFile => ({ name: createdAt, reason: 'daily', createdAt })
const names = (backups: readonly BackupFile[]) => keptBackups(backups).map((backup) => backup.name)

test('a name says what it was made of', () => {
  const name = backupName('daily', new Date('2026-11-23T09:00:07.123Z'))
  expect(name).toBe('daily-2026-11-23T09-00-07Z.db')
  expect(readBackupName(name)).toEqual({ name, reason: 'daily', createdAt: '2026-11-23T09:00:07.000Z' })
})

test.each(['newsroom.db', 'daily-2026-11-23T09-00-07Z.db.part', 'daily-2026-99-23T09-00-07Z.db', 'other-2026-11-23T09-00-07Z.db'])('%s is none of ours', (name) =>
  expect(readBackupName(name)).toBeNull(),
)

describe('the rule', () => {
  test('keeps seven days, the last copy of each, and the last of each of four weeks', () => {
    const sixWeeks = Array.from({ length: 42 }, (_, day) => daily(new Date(Date.UTC(2026, 9, 13 + day, 8)).toISOString()))
    expect(names([...sixWeeks, daily('2026-11-23T20:00:00.000Z')]).map((name) => name.slice(0, 13))).toEqual([
      '2026-11-23T20',
      '2026-11-22T08',
      '2026-11-21T08',
      '2026-11-20T08',
      '2026-11-19T08',
      '2026-11-18T08',
      '2026-11-17T08',
      '2026-11-15T08',
      '2026-11-08T08',
    ])
  })

  test('keeps the three newest from before a migration beside them', () => {
    const before = [1, 2, 3, 4].map((day): BackupFile => ({ name: `m${day}`, reason: 'migration', createdAt: `2026-01-0${day}T00:00:00.000Z` }))
    expect(names([...before, daily('2026-11-23T08:00:00.000Z')])).toEqual(['2026-11-23T08:00:00.000Z', 'm4', 'm3', 'm2'])
  })

  test('applied every day never throws away the newest, and keeps at most eleven', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 80 }), (hoursBetween) => {
        let kept: BackupFile[] = []
        let time = Date.UTC(2026, 0, 1)
        for (const hours of hoursBetween) {
          time += hours * 3_600_000
          const made = daily(new Date(time).toISOString())
          kept = keptBackups([...kept, made])
          expect(kept[0]).toBe(made)
          expect(kept.length).toBeLessThanOrEqual(11)
        }
      }),
    )
  })
})
