import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../import/encoding/decode-text.ts'
import { CodeBook, codeAt, codeAtEnd, codesIn, expandCodes } from './codes.ts'
import { readRoster } from './roster.ts'

const calvera = [
  '\ufeff// Calvera – Harbour City, 3 March',
  '',
  'cal10\tCalvera forward Bruno Azaí (No. 10)\tBruno Azaí\tAzaí',
  'dock1\tthe chair of the dock workers’ union',
  'Cal10\tsomebody else',
  '칼10\t칼베라 공격수 브루노 아자이',
  'cal 11\tno',
  'cal12',
  'cal10\tagain',
  'cal13\t"Lund, Eva ""Ice"""\t"Ace"',
].join('\r\n')

const read = readRoster(calvera)
const book = new CodeBook([read.entries])

test('a roster is read with its comments, alternates and quoted cells, and says what does not do what it seems to', () => {
  expect(read.entries.map(({ code, replacements, line }) => [code, replacements.length, line])).toEqual([['cal10', 3, 3], ['dock1', 1, 4], ['Cal10', 1, 5], ['칼10', 1, 6], ['cal13', 2, 10]])
  expect(read.entries.at(-1)?.replacements).toEqual(['Lund, Eva "Ice"', '"Ace"'])
  expect(read.problems).toEqual([
    { kind: 'untypable', line: 7, code: 'cal 11' },
    { kind: 'nothing', line: 8, code: 'cal12' },
    { kind: 'again', line: 9, code: 'cal10', firstLine: 3 },
  ])
})

test('a roster comes in whatever encoding a spreadsheet wrote', () => {
  const text = 'é1\tÉlodie Brûlé\n'
  const wide = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) % 256, sign.charCodeAt(0) >> 8])])
  const korean = new Uint8Array([0x6b, 0x31, 0x09, 0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf, 0x20, 0xb1, 0xe2, 0xc0, 0xda, 0x0a])
  expect(readRoster(decodeText(wide).text).entries).toMatchObject([{ code: 'é1', replacements: ['Élodie Brûlé'] }])
  expect(readRoster(decodeText(korean).text).entries).toMatchObject([{ code: 'k1', replacements: ['홍길동 기자'] }])
})

describe('codes in a text', () => {
  test.each([
    [String.raw`\dock1\ spoke`, 'the chair of the dock workers’ union spoke'],
    [String.raw`부두에서 \칼10\이 말했다`, '부두에서 칼베라 공격수 브루노 아자이이 말했다'],
    [String.raw`港で\dock1\が`, '港でthe chair of the dock workers’ unionが'],
    [String.raw`\cal10#2\, \cal10#3\’s`, 'Bruno Azaí, Azaí’s'],
    [String.raw`\DOCK1\ “\dock1\”`, 'the chair of the dock workers’ union “the chair of the dock workers’ union”'],
    [String.raw`\Cal10\ and \CAL10\ `, String.raw`somebody else and \CAL10\ `],
    ['₩dock1₩ for ₩10 and ₩20', 'the chair of the dock workers’ union for ₩10 and ₩20'],
    ['＼ｄｏｃｋ１＼', 'the chair of the dock workers’ union'],
    [String.raw`C:\Users\dock1\x`, String.raw`C:\Users\dock1\x`],
    [String.raw`\none\dock1\ `, String.raw`\none\dock1\ `],
  ])('%s', (text, expanded) => expect(expandCodes(text, book)).toBe(expanded))

  test.each([
    [String.raw`\cal01\ and \cal10#7\ and \dock1\ `, [String.raw`\cal01\ unknown`, String.raw`\cal10#7\ no-alternate`, String.raw`\dock1\ known`]],
    [String.raw`C:\Users\Mina\, \\server\share\x, \frac{a}\alpha\beta, a\b\c, ¥10–¥20 ₩a₩`, []],
    ['\\ and \\', []],
  ])('what is written like one is known or not: %s', (text, found) => {
    expect(codesIn(text, book).map(({ written, expansion }) => `${written} ${expansion.kind}`)).toEqual(found)
  })

  test('nobody writes codes where no roster is in use', () => expect(codesIn(String.raw`\cal01\ `, new CodeBook([]))).toEqual([]))
  test('the sign that closes a known code completes it', () => {
    expect(codeAtEnd(String.raw`said \dock1\ `.trimEnd(), book)).toMatchObject({ from: 5, to: 12, expansion: { text: 'the chair of the dock workers’ union' } })
    for (const line of [String.raw`said \dock1`, String.raw`said \dock9\ `.trimEnd(), String.raw`\dock1\ and \ `.trimEnd(), String.raw`a\dock1\ `.trimEnd()]) expect(codeAtEnd(line, book)).toBeNull()
  })
  test('one is found at the caret, in it or right behind it', () => {
    const line = String.raw`x \dock1\ y`
    expect([0, 2, 3, 9, 10].map((offset) => codeAt(line, offset, book)?.written ?? null)).toEqual([null, null, String.raw`\dock1\ `.trim(), String.raw`\dock1\ `.trim(), null])
  })
  test('of two rosters the first in their order counts', () => {
    const other = readRoster('dock1\tanother\nonly\there').entries
    expect(expandCodes(String.raw`\dock1\ \only\ `, new CodeBook([other, read.entries]))).toBe('another here ')
    expect(expandCodes(String.raw`\dock1\ \only\ `, new CodeBook([read.entries, other]))).toBe('the chair of the dock workers’ union here ')
  })
})

test('a text without known codes stays as it is, and all else stays around those that are', () => {
  const piece = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('\\', '\\cal10\\', '\\dock1\\', ' ', '₩', '#2'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const places = codesIn(text, book)
      let rest = expandCodes(text, book)
      let end = 0
      for (const { from, to, written, expansion } of places) {
        expect(from).toBeGreaterThanOrEqual(end)
        const expected = text.slice(end, from) + (expansion.kind === 'known' ? expansion.text : written)
        expect(rest.startsWith(expected)).toBe(true)
        rest = rest.slice(expected.length)
        end = to
      }
      expect(rest).toBe(text.slice(end))
    }),
    { numRuns: 300 },
  )
})
