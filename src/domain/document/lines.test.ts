import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLineWidths, usualLineWidths, widthNameOf } from '../story/line-widths.ts'
import type { DocumentNode } from './node.ts'
import { countLines, linesOfText } from './lines.ts'
import { countText } from './plain-text.ts'

const p = (...texts: string[]): DocumentNode => ({ type: 'paragraph', content: texts.map((text) => (text === '\n' ? { type: 'hardBreak' } : { type: 'text', text })) })
const ja = { language: 'ja', across: 12 }

test.each([
  ['', 0],
  ['十二字で一行になる新聞記事', 2],
  ['十二字で一行になる新聞記', 1],
  // Two letters or digits take the room of one sign.
  ['一二三四五六七八九十2026', 1],
  ['一二三四五六七八九十20267', 2],
  // Half a place is left, and a whole sign does not go into it.
  ['一二三四五六七八九十202六七', 2],
  ['“一二三四五六七八九”…', 1],
  ['👨‍👩‍👧'.repeat(12), 1],
  ['👨‍👩‍👧'.repeat(13), 2],
])('a Japanese desk sets %j in %i lines of twelve', (text, lines) => expect(linesOfText(text, ja)).toBe(lines))

test('a Korean desk counts a space, a digit and a quotation mark as a half', () => {
  expect(linesOfText('가'.repeat(10) + ' “1234567890” 가나', { language: 'ko', across: 20 })).toBe(1)
  expect(linesOfText('가'.repeat(10) + ' “1234567890”  가나다', { language: 'ko-KR', across: 20 })).toBe(2)
})

test('elsewhere a letter counts one, and a syllable of Hangul two', () => {
  expect(linesOfText('a'.repeat(40), { language: 'en', across: 40 })).toBe(1)
  expect(linesOfText('a'.repeat(39) + '가', { language: 'en', across: 40 })).toBe(2)
  expect(linesOfText('e\u0301'.repeat(40), { language: 'fr', across: 40 })).toBe(1)
})

test('each paragraph, line break and note begins a line; what repeats the story or is a photo’s counts nothing', () => {
  expect(countLines(p('하나', '\n', '둘'), ja)).toBe(2)
  expect(countLines({ type: 'bulletList', content: [{ type: 'listItem', content: [p('하나'), p('둘')] }, { type: 'listItem', content: [p('셋')] }] }, ja)).toBe(3)
  expect(countLines({ type: 'paragraph', content: [{ type: 'text', text: '하나' }, { type: 'footnote', content: [{ type: 'text', text: '주석' }] }] }, ja)).toBe(2)
  expect(countLines({ type: 'pullQuote', content: [p('하나')] }, ja)).toBe(0)
  expect(countLines({ type: 'figure', attrs: { caption: '사진' } }, ja)).toBe(0)
  expect(countLines({ type: 'paragraph' }, ja)).toBe(0)
})

test('lines hold all that a text has and never more than they can', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '1', '가', '漢', 'か', '’', '…', '👩‍🚀', 'é'), minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(text, fc.constantFrom('ja', 'ko', 'zh-Hant', 'en', ''), fc.integer({ min: 4, max: 40 }), (words, language, across) => {
      const lines = linesOfText(words, { language, across })
      const characters = countText(words, language).characters
      expect(lines).toBeGreaterThanOrEqual(1)
      // A character is two halves wide at the most, and half a place may stay empty in each line.
      expect(lines).toBeLessThanOrEqual(Math.ceil((characters * 2) / (across - 1)))
      expect(lines).toBeGreaterThanOrEqual(Math.ceil(characters / (across * 2)))
      expect(linesOfText(words, { language, across: across + 1 })).toBeLessThanOrEqual(lines)
    }),
  )
})

test('the width of a line is the house’s, and what cannot be read is as it usually is', () => {
  expect(readLineWidths(undefined)).toEqual({ ja: 12, ko: 20, zh: 20, other: 40 })
  expect(readLineWidths('{"ja":15}')).toEqual({ ...usualLineWidths, ja: 15 })
  for (const setting of ['', 'null', '[]', '{"ja":0}', '{"ja":"12"}', '{"ja":1e9}', '{"ja":12.5}', '{', '{"__proto__":{"ja":3}}']) expect(readLineWidths(setting)).toEqual(usualLineWidths)
  expect(['ja', 'ko-KR', 'zh-Hant', 'kok', 'en', ''].map(widthNameOf)).toEqual(['ja', 'ko', 'zh', 'other', 'other', 'other'])
})
