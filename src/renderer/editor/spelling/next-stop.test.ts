import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStop, type Stop } from './next-stop.ts'

const at = (part: number, from: number): Stop => ({ part, from, to: from + 2 })
const caret = (part: number, from: number): Stop => ({ part, from, to: from })

test('the way goes from where the caret stands, through all parts, and round', () => {
  const stops = [at(0, 3), at(2, 1), at(2, 9)]
  expect(nextStop(stops, caret(0, 0), 1)).toBe(stops[0])
  expect(nextStop(stops, caret(1, 5), 1)).toBe(stops[1])
  expect(nextStop(stops, at(2, 1), 1)).toBe(stops[2])
  expect(nextStop(stops, at(2, 9), 1)).toBe(stops[0])
  expect(nextStop(stops, at(2, 1), -1)).toBe(stops[0])
  expect(nextStop(stops, caret(0, 0), -1)).toBe(stops[2])
  expect(nextStop([], caret(0, 0), 1)).toBeNull()
})

test('either way comes by every stop once and then again by the first', () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(3), fc.nat(20).map((from) => from * 3)), { minLength: 1, maxLength: 12, selector: ([part, from]) => part * 100 + from })
  fc.assert(
    fc.property(places, fc.nat(3), fc.nat(70), fc.constantFrom(1 as const, -1 as const), (found, part, from, step) => {
      const stops = found.map(([inPart, start]) => at(inPart, start)).toSorted((a, b) => a.part - b.part || a.from - b.from)
      let here: Stop = caret(part, from)
      const met: Stop[] = []
      for (let index = 0; index <= stops.length; index++) {
        const next = nextStop(stops, here, step)
        if (next === null) throw new Error('There is always a next one.')
        met.push(next)
        here = next
      }
      expect(new Set(met.slice(0, -1)).size).toBe(stops.length)
      expect(met.at(-1)).toBe(met[0])
    }),
  )
})
