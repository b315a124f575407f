import { expect, test } from 'vitest'
import { describeFault } from './faults.ts'

test('a fault is told by its kind and its place, whatever its message looks like', () => {
  const told = describeFault(Object.assign(new TypeError('She said:\n    at Calvera, off the record'), { code: 'ERR_ODD' }))
  expect(told).toMatch(/^TypeError ERR_ODD\n\s+at .*faults\.test\.ts/)
  expect(told).not.toMatch(/She said|record/)
  expect(describeFault('Ilse Brandt')).toBe('a thrown string')
})
