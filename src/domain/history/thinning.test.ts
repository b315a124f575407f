import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { everyVersionFor, hourlyVersionsFor, isAutomatic, thinnedOut, type KeptVersion } from './thinning.ts'

const zones = ['Asia/Seoul', 'America/New_York', 'UTC', null, 'Nowhere/Gone'] as const
const start = Date.UTC(2026, 9, 1)
const minute = 60_000

/** A history of some weeks, over the change to winter time too. */
const history: fc.Arbitrary<KeptVersion[]> = fc
  .array(fc.record({ pause: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3_000 })), reason: fc.constantFrom('pause', 'pause', 'pause', 'restore', 'named', 'publish', 'conflict', 'import', 'trash', 'replace-all'), name: fc.constantFrom('', '', '', 'As filed'), zone: fc.constantFrom(...zones) }), { maxLength: 60 })
  .map((steps) => {
    let time = start
    return steps.map(({ pause, ...version }, index) => {
      time += pause * minute
      return { id: String(index), createdAt: new Date(time).toISOString(), ...version }
    })
  })
const later = (versions: readonly KeptVersion[], minutes: number) => new Date(Date.parse(versions.at(-1)?.createdAt ?? new Date(start).toISOString()) + minutes * minute).toISOString()
const thin = (versions: readonly KeptVersion[], now: string) => {
  const goes = new Set(thinnedOut(versions, now, 'Europe/Berlin'))
  return versions.filter(({ id }) => !goes.has(id))
}
/** The day by a clock of its own making, so that the rule is not held against itself. */
const dayOf = ({ createdAt, zone }: KeptVersion) => new Date(createdAt).toLocaleDateString('sv-SE', { timeZone: zone === null || zone === 'Nowhere/Gone' ? 'Europe/Berlin' : zone })

test('what somebody named, published, imported or was refused is nothing that Stet kept by itself', () => {
  for (const reason of ['pause', 'restore', 'replace-all', 'take-over', 'trash']) expect([isAutomatic({ reason, name: '' }), isAutomatic({ reason, name: 'As filed' })]).toEqual([true, false])
  for (const reason of ['named', 'publish', 'import', 'conflict', 'unheard-of']) expect(isAutomatic({ reason, name: '' })).toBe(false)
})

describe('the rule of thinning', () => {
  test('lets go no version with a name, no publication, conflict or import, none of the last day, and not the last of any day', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 40_000 }), (versions, minutes) => {
        const now = later(versions, minutes)
        const kept = new Set(thin(versions, now).map(({ id }) => id))
        const lastOfDays = new Map(versions.filter(isAutomatic).map((version) => [dayOf(version), version.id]))
        for (const id of lastOfDays.values()) expect(kept).toContain(id)
        for (const version of versions) {
          if (!isAutomatic(version) || Date.parse(now) - Date.parse(version.createdAt) <= everyVersionFor) expect(kept).toContain(version.id)
        }
        if (versions.length > 0) expect(kept).toContain(versions.at(-1)?.id)
      }),
    )
  })

  test('lets go only what a later automatic version of the same hour, or after a week of the same day, stands for', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 40_000 }), (versions, minutes) => {
        const now = later(versions, minutes)
        const kept = thin(versions, now)
        for (const [index, version] of versions.entries()) {
          if (kept.includes(version)) continue
          const isOld = Date.parse(now) - Date.parse(version.createdAt) > hourlyVersionsFor
          const standsFor = versions.slice(index + 1).some((other) => kept.includes(other) && isAutomatic(other) && (isOld ? dayOf(other) === dayOf(version) : Math.abs(Date.parse(other.createdAt) - Date.parse(version.createdAt)) < 3 * 3_600_000))
          expect(standsFor).toBe(true)
        }
      }),
    )
  })

  test('comes to the same however often it is applied in between', () => {
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 4 }), (versions, times) => {
        const inOrder = [...times, 40_001].toSorted((a, b) => a - b)
        const bySteps = inOrder.reduce((left, minutes) => thin(left, later(versions, minutes)), versions)
        expect(bySteps).toEqual(thin(versions, later(versions, 40_001)))
      }),
    )
  })

  test('takes the same hour of two clocks for two hours', () => {
    const at = (id: string, createdAt: string, zone: string) => ({ id, reason: 'pause', name: '', createdAt, zone })
    const versions = [at('0', '2026-10-01T00:00:00.000Z', 'Asia/Seoul'), at('1', '2026-10-01T09:00:00.000Z', 'UTC'), at('2', '2026-10-01T10:11:00.000Z', 'Asia/Seoul')]
    expect(thinnedOut(versions, '2026-10-02T00:01:00.000Z', 'UTC')).toEqual([])
  })

  test('goes by the clock that the writer saw', () => {
    const at = (id: string, createdAt: string, zone: string) => ({ id, reason: 'pause', name: '', createdAt, zone })
    // Half past eleven at night and half past midnight in Seoul, both on one day in UTC.
    const seoul = [at('1', '2026-10-01T14:30:00.000Z', 'Asia/Seoul'), at('2', '2026-10-01T15:30:00.000Z', 'Asia/Seoul')]
    expect(thinnedOut(seoul, '2026-11-27T00:00:00.000Z', 'UTC')).toEqual([])
    expect(thinnedOut(seoul.map((version) => ({ ...version, zone: 'UTC' })), '2026-11-27T00:00:00.000Z', 'UTC')).toEqual(['1'])
  })
})
