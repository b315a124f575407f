import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainWord, wordsToCheck } from './words.ts'

const words = (text: string, language = 'en') => wordsToCheck(text, language).map(({ word }) => word)

test.each([
  ['The harbr is shut.', ['The', 'harbr', 'is', 'shut']],
  ['It doesn’t matter; the dockers’ pier isn\'t it', ['It', "doesn't", 'matter', 'the', 'dockers', 'pier', "isn't", 'it']],
  ['See https://example.org/harbr?x=y and www.exampel.org, or exampel.com/pth (or exampel.co.uk).', ['See', 'and', 'or', 'or']],
  ['Write to desk@exampel.org, @harbr_desk, #harbrstrike or mailto:desk', ['Write', 'to', 'or']],
  ['In 1990s Q3 the 14th, 3rd and B2B', ['In', 'the', 'and']],
  ['NATO, the UN’s MPs, CEOs and A-LEVEL; U.S. and a.m. and i.e.', ['the', 'and', 'and', 'and']],
  ['iPhone and YouTube and McDonald', ['and', 'and']],
  ['a I x', []],
  ['well-knwon pre-war anti-goverment co-op', ['well', 'knwon', 'war', 'goverment', 'op']],
  ['soft\u00adly fell', ['softly', 'fell']],
  ['Café and cafe\u0301', ['Café', 'and', 'café']],
  ['서울 harbr 東京 гавань', ['harbr']],
  ['and/or yes/no', ['and', 'or', 'yes', 'no']],
  ['run `git comit` and `teh` now; a lone ` harbr', ['run', 'and', 'now', 'lone', 'harbr']],
  ['word\uFFFCword', ['word', 'word']],
  [`${'x'.repeat(51)} ok`, ['ok']],
])('the words to check in %j', (text, expected) => expect(words(text)).toEqual(expected))

test('each language has the words of its own script', () => {
  expect(words('гавань harbor', 'ru')).toEqual(['гавань'])
  expect(words('λιμάνι harbor', 'el')).toEqual(['λιμάνι'])
  expect(words('항구 harbor', 'ko')).toEqual(['항구'])
  expect(words('any words', 'not a tag')).toEqual(['any', 'words'])
})

test('a part of a compound knows the whole', () => {
  expect(wordsToCheck('co-operate', 'de').map(({ word, whole }) => [word, whole])).toEqual([
    ['co', 'co-operate'],
    ['operate', 'co-operate'],
  ])
  expect(wordsToCheck('a port', 'en')).toMatchObject([{ from: 2, to: 6, whole: null }])
})

test('the words of any text stand where they say, one after the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), fc.constantFrom(' ', '-', '’', '.', '@', '`', 'a', 'é', '항', '\u00ad', '\uFFFC')) }), fc.constantFrom('en', 'ko', 'ar', 'th', 'ja', ''), (text, language) => {
      let last = 0
      for (const { from, to, word } of wordsToCheck(text, language)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(plainWord(text.slice(from, to))).toBe(word)
        last = to
      }
    }),
  )
})

test('a text made to be slow is read all the same', () => {
  for (const text of ['a'.repeat(200_000), 'a.'.repeat(100_000), 'a-'.repeat(100_000), '@'.repeat(200_000), '-.'.repeat(100_000), '`'.repeat(200_000), '`a'.repeat(100_000)]) expect(words(text).length).toBeLessThan(200_001)
})
