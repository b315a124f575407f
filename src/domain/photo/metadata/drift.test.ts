import { expect, test } from 'vitest'
import { sameDate, sameList, sameText } from './drift.ts'

const iim = (text: string, bytes = new TextEncoder().encode(text).length) => ({ text, bytes })

test('texts that differ in white space or in composition say the same', () => {
  expect(sameText(iim('one\r two'), 'one  two', 2000)).toBe(true)
  expect(sameText(iim('Café'), 'Cafe\u0301', 32)).toBe(true)
  expect(sameText(iim('one'), 'two', 32)).toBe(false)
})

test('only a beginning that fills its dataset is a cut', () => {
  const long = 'A credit line that is longer than thirty-two bytes'
  expect(sameText(iim(long.slice(0, 32)), long, 32)).toBe(true)
  expect(sameText(iim(long.slice(0, 29)), long, 32)).toBe(true)
  expect(sameText(iim(long.slice(0, 20)), long, 32)).toBe(false)
  // The space behind a semicolon went with the cut.
  expect(sameText(iim('Quill; Reyes;'), 'Quill; Reyes; Okafor', 14)).toBe(true)
  // A letter without its marks, where both together do not fit.
  expect(sameText(iim('A'), 'A\u0300', 1)).toBe(true)
  // Korean in EUC-KR has two bytes for a syllable: sixteen of them fill the dataset.
  expect(sameText(iim('가'.repeat(16), 32), '가'.repeat(30), 32)).toBe(true)
})

test('keywords have no order, creators do', () => {
  expect(sameList([iim('b'), iim('a')], ['a', 'b'], 64, false)).toBe(true)
  expect(sameList([iim('b'), iim('a')], ['a', 'b'], 64, true)).toBe(false)
  expect(sameList([iim('a'), iim('a')], ['a', 'b'], 64, false)).toBe(false)
})

test('dates agree as far as both are known', () => {
  expect(sameDate('2026-03-03', '2026-03-03T17:58:00+09:00')).toBe(true)
  expect(sameDate('2026-03-03T17:58:00+00:00', '2026-03-03T17:58:00.250Z')).toBe(true)
  expect(sameDate('2026-03-03T17:58:00+09:00', '2026-03-03T17:58')).toBe(true)
  expect(sameDate('2026-03-03T17:58:00+09:00', '2026-03-03T17:58:00+01:00')).toBe(false)
  expect(sameDate('2026-03-03', '2026-03-04')).toBe(false)
})
