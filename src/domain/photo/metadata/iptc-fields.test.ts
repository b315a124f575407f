import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutToBytes, utf8Length } from '../../text/utf8.ts'
import { sameText } from './drift.ts'

test('a text is cut where a reader sees a character end', () => {
  expect(cutToBytes('칼베라 항만 공사 사진부', 32)).toBe('칼베라 항만 공사 사진')
  expect(cutToBytes('가나다라마바사아자차카', 32)).toBe('가나다라마바사아자차')
  expect(cutToBytes('a\u{1F9D1}\u200D\u{1F91D}\u200D\u{1F9D1}', 12)).toBe('a')
  expect(cutToBytes('e\u0301e\u0301', 4)).toBe('e\u0301')
})

test('a cut text fits, begins the whole, and is no disagreement with it', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => text.trim())
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 64 }), (text, cap) => {
      const cut = cutToBytes(text, cap)
      expect(utf8Length(cut)).toBeLessThanOrEqual(cap)
      expect(text.startsWith(cut)).toBe(true)
      expect(sameText({ text: cut, bytes: utf8Length(cut) }, text, cap)).toBe(true)
    }),
    { numRuns: 500 },
  )
})
