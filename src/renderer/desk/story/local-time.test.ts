import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOfLanguage } from './languages.ts'
import { utcOfWallTime, wallTime } from './local-time.ts'

const zones = ['UTC', 'Asia/Seoul', 'Europe/Lisbon', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati']

test('a time on the clocks of a zone and back is the same time, in every zone and season', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1975-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), fc.constantFrom(...zones), (date, zone) => {
      date.setUTCSeconds(0, 0)
      const wall = wallTime(date.toISOString(), zone)
      const back = utcOfWallTime(wall, zone)
      // The repeated hour of autumn has two times on the same clock: the clock must read the same.
      expect(wallTime(back ?? '', zone)).toBe(wall)
      expect(Math.abs(Date.parse(back ?? '') - date.getTime())).toBeLessThanOrEqual(3_600_000)
    }),
    { numRuns: 500 },
  )
})

test('known times', () => {
  expect(utcOfWallTime('2026-03-03T18:00', 'Asia/Seoul')).toBe('2026-03-03T09:00:00.000Z')
  expect(utcOfWallTime('2026-07-01T12:00', 'Europe/Lisbon')).toBe('2026-07-01T11:00:00.000Z')
  expect(wallTime('2026-07-01T11:00:00.000Z', 'Asia/Kathmandu')).toBe('2026-07-01T16:45')
})

test('the hour that spring skips is the time that much later, the hour that autumn repeats is the first', () => {
  expect(utcOfWallTime('2026-03-29T01:30', 'Europe/Lisbon')).toBe('2026-03-29T01:30:00.000Z')
  expect(utcOfWallTime('2026-10-25T01:30', 'Europe/Lisbon')).toBe('2026-10-25T00:30:00.000Z')
})

test('no time is no time', () => {
  expect(utcOfWallTime('', 'UTC')).toBeNull()
  expect(utcOfWallTime('2026-13-40T99:00', 'UTC')).toBeNull()
})

test('languages are offered by their own names', () => {
  expect(nameOfLanguage('ko')).toBe('한국어')
  expect(nameOfLanguage('fr')).toBe('Français')
  expect(nameOfLanguage('not a tag')).toBe('not a tag')
})
