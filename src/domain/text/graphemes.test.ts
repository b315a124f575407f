import { expect, test } from 'vitest'
import { unitsBeforeCaret } from './graphemes.ts'

test.each([
  ['a letter with two marks', 'ax\u0302\u030c', 3],
  ['a letter and its accent', 'cafe\u0301', 2],
  ['a syllable of jamo', '항\u1100\u1161\u11a8', 3],
  ['an old syllable', '\u1112\u119e\u11ab', 3],
  ['a whole syllable', '항', 0],
  ['a plain letter', 'abc', 0],
  ['an emoji family, which browsers take whole', '👨‍👩‍👧‍👦', 0],
  ['an Arabic letter with its shadda, typed one by one', 'ب\u0651', 0],
  ['a Thai vowel sign, typed by itself', 'กำ', 0],
  ['nothing', '', 0],
])('%s', (_name, text, units) => expect(unitsBeforeCaret(text)).toBe(units))
