import { expect, test } from 'vitest'
import { decodeText, guessEncoding } from './legacy-text.ts'

const bytes = (...values: number[]) => new Uint8Array(values)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('the encoding of texts that do not say is guessed over all of them', () => {
  expect(guessEncoding([latin1('plain'), new TextEncoder().encode('사진')])).toBe('utf-8')
  expect(guessEncoding([latin1('Zürich'), latin1('Noël à l\'école')])).toBe('windows-1252')
  expect(guessEncoding([latin1('ÀÉÎÕÜ')])).toBe('windows-1252')
  expect(guessEncoding([latin1('Photo: '), bytes(0xbb, 0xe7, 0xc1, 0xf8, 0xba, 0xce)])).toBe('euc-kr')
})

test('a character that was cut in half at the end is left out', () => {
  const hangul = new TextEncoder().encode('사진부')
  expect(guessEncoding([hangul.subarray(0, 8)])).toBe('utf-8')
  expect(decodeText(hangul.subarray(0, 8), 'utf-8')).toBe('사진')
  expect(decodeText(hangul.subarray(0, 7), 'utf-8')).toBe('사진')
  const long = bytes(...Array.from({ length: 15 }, () => [0xbb, 0xe7]).flat(), 0xc1)
  expect(guessEncoding([long])).toBe('euc-kr')
  expect(decodeText(long, 'euc-kr')).toBe('사'.repeat(15))
})
