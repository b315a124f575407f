import { expect, test } from 'vitest'
import { isSameMoment } from './alike.ts'
import { bitsApart, lookBits, lookOfGrey, lookSide, plainLook } from './look.ts'
import { numberedName } from './numbered-name.ts'

const picture = (grey: (x: number, y: number) => number) =>
  Uint8Array.from({ length: lookSide * lookSide }, (_, index) => Math.max(0, Math.min(255, grey(index % lookSide, Math.floor(index / lookSide)))))
const scene = (x: number, y: number) => 128 + 60 * Math.sin(x / 3) + 40 * Math.cos((x + 2 * y) / 5) + (y > 20 ? -30 : 10)
const apart = (one: string, other: string) => {
  const [a, b] = [lookBits(one), lookBits(other)]
  return a && b ? bitsApart(a[0], a[1], b[0], b[1]) : null
}

test('a look stays when a picture is brightened, and is another one for another picture or the same one upside down', () => {
  const look = lookOfGrey(picture(scene))
  expect(look).toMatch(/^[0-9a-f]{16}$/)
  expect(apart(look, lookOfGrey(picture((x, y) => scene(x, y) * 0.8 + 20)))).toBeLessThan(8)
  expect(apart(look, lookOfGrey(picture((x, y) => scene(x, lookSide - 1 - y))))).toBeGreaterThan(15)
  expect(apart(look, lookOfGrey(picture((x, y) => 128 + 90 * Math.sin((x * y) / 40))))).toBeGreaterThan(15)
})

test('one plain colour looks like nothing', () => {
  expect(lookOfGrey(picture(() => 90))).toBe(plainLook)
  expect(lookOfGrey(picture((x) => 90 + (x % 3)))).toBe(plainLook)
  expect(lookBits(plainLook)).toBeNull()
})

test('bits are counted in all 64 places', () => {
  expect(apart('0000000000000000', 'ffffffffffffffff')).toBe(64)
  expect(apart('8000000000000000', '0000000000000001')).toBe(2)
  expect(apart('80000000ffffffff', '80000000ffffffff')).toBe(0)
})

test('photos of two moments are no copies of each other; what says nothing may be one of anything', () => {
  expect(isSameMoment('2026-03-03T14:01:07', '2026-03-03T14:01:08')).toBe(false)
  expect(isSameMoment('2026-03-03T14:01:07+01:00', '2026-03-03T14:01:07')).toBe(true)
  expect(isSameMoment('2026-03-03', '2026-03-03T14:01:08')).toBe(true)
  expect(isSameMoment('', '2026-03-03T14:01:08')).toBe(true)
})

test('a name that is taken gets the first free number before its ending', () => {
  const taken = new Set(['port.jpg', 'port (2).jpg', '항만', 'v1.2 final'])
  const free = (name: string) => numberedName(name, (other) => taken.has(other))
  expect(free('port.jpg')).toBe('port (3).jpg')
  expect(free('pier.jpg')).toBe('pier.jpg')
  expect(free('항만')).toBe('항만 (2)')
  expect(free('v1.2 final')).toBe('v1.2 final (2)')
  expect(free('')).toBe('')
})
