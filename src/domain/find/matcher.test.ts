import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepare } from './matcher.ts'
import type { FindQuery, Match } from './query.ts'
import { edited, editsFor } from './replacement.ts'

const loose: FindQuery = { text: '', isRegex: false, matchCase: false, matchAccents: false, wholeWords: false, language: 'en' }

function find(text: string, query: Partial<FindQuery>): Match[] {
  const prepared = prepare({ ...loose, ...query })
  return prepared.kind === 'matcher' ? prepared.find(text) : []
}

const found = (text: string, query: Partial<FindQuery>) => find(text, query).map(({ from, to }) => text.slice(from, to))
const replaced = (text: string, query: Partial<FindQuery>, typed: string) => edited(text, editsFor(find(text, query), text, typed, { ...loose, ...query }))

describe('words', () => {
  test.each<[string, string, Partial<FindQuery>, string[]]>([
    ['case', 'Port port PORT', { text: 'port' }, ['Port', 'port', 'PORT']],
    ['case that counts', 'Port port PORT', { text: 'port', matchCase: true }, ['port']],
    ['accents', 'Café cafe cafe\u0301', { text: 'cafe' }, ['Café', 'cafe', 'cafe\u0301']],
    ['accents that count', 'Café cafe cafe\u0301', { text: 'café', matchAccents: true }, ['Café', 'cafe\u0301']],
    ['no part of a letter', 'cafe\u0301', { text: 'cafe', matchAccents: true }, []],
    ['Korean that is typed as jamo', '부산 항구에서', { text: '항구'.normalize('NFD') }, ['항구']],
    ['Korean that is written as jamo', '부산 항구에서'.normalize('NFD'), { text: '항구' }, ['항구'.normalize('NFD')]],
    ['no half of a syllable', '항구'.normalize('NFD'), { text: '하' }, []],
    ['width', 'Ｐｏｒｔ ｶﾞﾃ 港（こう）', { text: 'ガテ' }, ['ｶﾞﾃ']],
    ['width of Latin', 'Ｐｏｒｔ　１２', { text: 'port 12' }, ['Ｐｏｒｔ　１２']],
    ['Arabic without its vowel signs', 'قال مُحَمَّد إنّ مـحمد', { text: 'محمد' }, ['مُحَمَّد', 'مـحمد']],
    ['Arabic vowel signs that count', 'مُحَمَّد محمد', { text: 'محمد', matchAccents: true }, ['محمد']],
    ['Hebrew points', 'שָׁלוֹם שלום', { text: 'שלום' }, ['שָׁלוֹם', 'שלום']],
    ['signs that typography set', '“It’s so,” «non»', { text: '"it\'s' }, ['“It’s']],
    ['a set sign alone', '“so" "so"', { text: '“so' }, ['“so']],
    ['a space that does not break', '25\u00a0% 25 %', { text: '25 %' }, ['25\u00a0%', '25 %']],
    ['a space that does not break alone', '25\u00a0% 25 %', { text: '25\u00a0%' }, ['25\u00a0%']],
    ['past the number of a note', 'the harbor\uFFFC talks', { text: 'harbor talks' }, ['harbor\uFFFC talks']],
    ['past a soft hyphen', 'har\u00adbor', { text: 'harbor' }, ['har\u00adbor']],
    ['no part of an emoji family', '👨‍👩‍👧 👧', { text: '👧' }, ['👧']],
    ['final sigma', 'ΣΟΦΟΣ σοφός', { text: 'σοφοσ' }, ['ΣΟΦΟΣ', 'σοφός']],
    ['signs of expressions', 'a.b (a*b) axb', { text: 'a.b' }, ['a.b']],
    ['one after the other', 'aaaa', { text: 'aa' }, ['aa', 'aa']],
  ])('%s', (_name, text, query, expected) => expect(found(text, query)).toEqual(expected))

  test.each<[string, string, Partial<FindQuery>, string[]]>([
    ['in English', 'port ports export port’s (port)', { text: 'port' }, ['port', 'port']],
    ['in Korean, with what is joined to them', '항구 항구에서', { text: '항구' }, ['항구']],
    ['in Japanese, without spaces', '東京都に行く', { text: '京都', language: 'ja' }, []],
    ['in Japanese, a whole one', '東京に行く', { text: '東京', language: 'ja' }, ['東京']],
    ['at a footnote', 'port\uFFFC now', { text: 'port' }, ['port']],
    ['several', 'old port city, old port cities', { text: 'port city' }, ['port city']],
    ['in a language that is none', 'port ports', { text: 'port', language: 'no such' }, ['port']],
  ])('whole words %s', (_name, text, query, expected) => expect(found(text, { ...query, wholeWords: true })).toEqual(expected))

  test('nothing, or what is not seen, is not looked for', () => {
    expect(prepare(loose).kind).toBe('empty')
    expect(prepare({ ...loose, text: '\u00ad' }).kind).toBe('empty')
  })
})

describe('regular expressions', () => {
  test.each<[string, string, string, Partial<FindQuery>, string[]]>([
    ['digits', '3 ships, 40 crew', '\\d+', {}, ['3', '40']],
    ['case', 'Port port', 'p\\w+', {}, ['Port', 'port']],
    ['case that counts', 'Port port', 'p\\w+', { matchCase: true }, ['port']],
    ['accents', 'Café cafe', 'caf.', {}, ['Café', 'cafe']],
    ['accents that it names', 'Café cafe', 'caf[à-ÿ]', {}, ['Café']],
    ['a code that it names', '25\u00a0% 25 %', '5\\u00a0%', {}, ['5\u00a0%']],
    ['lines', 'one\ntwo', '^t', {}, ['t']],
    ['a part of a letter, once', 'a👨‍👩‍👧b', '.', {}, ['a', '👨‍👩‍👧', 'b']],
    ['Korean as jamo', '항구'.normalize('NFD'), '항.', {}, ['항구'.normalize('NFD')]],
    ['nothing at all', 'abc', 'x*', {}, []],
    ['whole words', 'port ports', 'port', { wholeWords: true }, ['port']],
  ])('%s', (_name, text, expression, query, expected) => expect(found(text, { ...query, isRegex: true, text: expression })).toEqual(expected))

  test('one that is none is said to be none', () => expect(prepare({ ...loose, isRegex: true, text: '(' }).kind).toBe('invalid'))

  test.each([
    ['groups', '(\\d+) (\\w+)', '$2 $1', '3 ships', 'ships 3'],
    ['names', '(?<count>\\d+) (?<what>\\w+)', '$<what>: $<count>', '3 ships', 'ships: 3'],
    ['all of it', '\\d+', '[$&]', '3 ships', '[3] ships'],
    ['a dollar', '\\d+', '$$$&', '3 ships', '$3 ships'],
    ['what names nothing', '(\\d)', '$2 $<x> $0', '3', '$2 $<x> $0'],
    ['a group that took no part', '(a)|b', '<$1>', 'ab', '<a><>'],
    ['words as they were written', '(caf\\w)', '“$1”', 'Café', '“Café”'],
  ])('%s', (_name, expression, typed, text, expected) => expect(replaced(text, { isRegex: true, text: expression }, typed)).toBe(expected))
})

test('a replacement of words is what was typed, signs and all', () => {
  expect(replaced('Port port', { text: 'port' }, '$1 $& Harbor')).toBe('$1 $& Harbor $1 $& Harbor')
})

const letters = ['a', 'A', 'b', 'é', 'e\u0301', 'ｅ', 'ß', 'İ', '가', '각', '\u1100\u1161', '\u11a8', 'ｶﾞ', '👨‍👩‍👧', '👧', '\u200d', '\u0301', 'م', 'ُ', 'ـ', '’', "'", '"', '“', ' ', '\u00a0', '\u00ad', '\uFFFC', '\n', '.', '\ud83d']
const text = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map((signs) => signs.join(''))
const query = fc.record({
  text: fc.oneof(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 3 }).map((signs) => signs.join('')), fc.constantFrom('.', '\\p{M}', '(.)\\1', 'a|b', '[^a]+', '\\w\\W')),
  isRegex: fc.boolean(),
  matchCase: fc.boolean(),
  matchAccents: fc.boolean(),
  wholeWords: fc.boolean(),
  language: fc.constantFrom('en', 'ko', 'ja', 'ar', ''),
})
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

describe('laws', () => {
  test('what is found lies at the edges of letters, in order, without overlap', () => {
    fc.assert(
      fc.property(text, query, (words, wanted) => {
        const edges = new Set([words.length, ...[...graphemes.segment(words)].map(({ index }) => index)])
        let last = 0
        for (const { from, to, groups } of find(words, wanted)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          for (const place of [from, to, ...groups.flatMap((group) => (group ? [group.from, group.to] : []))]) expect(edges).toContain(place)
          last = to
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('all that is not found stays as it was', () => {
    fc.assert(
      fc.property(text, query, fc.constantFrom('', 'Z', '$1', 'ZZ é'), (words, wanted, typed) => {
        const matches = find(words, wanted)
        const edits = editsFor(matches, words, typed, wanted).toReversed()
        const after = edited(words, edits.toReversed())
        let before = 0
        let place = 0
        for (const { from, to, insert } of edits) {
          expect(after.slice(place, place + from - before)).toBe(words.slice(before, from))
          place += from - before + insert.length
          before = to
        }
        expect(after.slice(place)).toBe(words.slice(before))
      }),
      { numRuns: 1_000 },
    )
  })

  test('words that were all replaced by others are found no more', () => {
    fc.assert(
      fc.property(text, query, (words, wanted) => {
        // A sign that joins with no other, and that no query here finds.
        expect(find(replaced(words, { ...wanted, isRegex: false, wholeWords: false }, 'Z'), { ...wanted, isRegex: false, wholeWords: false })).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  test('words are found however they are composed', () => {
    fc.assert(
      fc.property(fc.constantFrom('항구', 'Café', 'Ångström', 'ガス'), fc.constantFrom('NFC', 'NFD'), fc.constantFrom('NFC', 'NFD'), fc.boolean(), (word, one, other, strict) => {
        expect(found(`x ${word.normalize(one)} y`, { text: word.normalize(other), matchAccents: strict, matchCase: strict })).toEqual([word.normalize(one)])
      }),
    )
  })

  test('an expression over plain letters replaces as the language itself does', () => {
    const plain = fc.stringMatching(/^[ab1 ]{0,12}$/)
    fc.assert(
      fc.property(plain, fc.constantFrom('a+', '(a)(b)', '(?<x>a)|b', 'a(?=b)', '(\\w)(\\d)?'), fc.constantFrom('$1', '$2$1', '[$&]', '$$', '$12', '$x', ''), (words, expression, typed) => {
        expect(replaced(words, { isRegex: true, matchCase: true, matchAccents: true, text: expression }, typed)).toBe(words.replace(new RegExp(expression, 'gu'), typed))
      }),
      { numRuns: 500 },
    )
  })
})
