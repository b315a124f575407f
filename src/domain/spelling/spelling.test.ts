import { describe, expect, test } from 'vitest'
import { dictionaryFor } from './dictionary-for.ts'
import { KnownWords, wordsOfNames } from './known-words.ts'
import { asUtf8 } from './read-dictionary.ts'
import { canKeep, newsroomWord, newsroomWords, storyWord, storyWords } from './word-list.ts'

describe('the dictionary for a language', () => {
  test.each([
    ['en', [], 'en-US'],
    ['en-US', [], 'en-US'],
    ['en-GB', [], 'en-GB'],
    ['en-AU', [], 'en-GB'],
    ['en-AU', ['en-AU'], 'en-AU'],
    ['en-au', ['en-AU'], 'en-AU'],
    ['en-CA', ['en'], 'en'],
    ['ko', [], null],
    ['ko', ['en-AU', 'de'], null],
    ['de-AT', ['de'], 'de'],
    ['de', ['de-AT'], 'de-AT'],
    ['sr-Latn', ['sr-Cyrl'], null],
    ['', ['de'], null],
    ['not a tag', ['de'], null],
  ])('%s of %j is %s', (language, own, expected) => expect(dictionaryFor(language, own)).toBe(expected))
})

describe('known words', () => {
  const known = new KnownWords(['Gyeonggi', 'liveblog', 'O’Neil'])
  test.each([
    ['Gyeonggi', true],
    ['Gyeonggi’s', true],
    ['gyeonggi', false],
    ['liveblog', true],
    ['Liveblog', true],
    ["liveblog's", true],
    ["O'Neil", true],
    ['O’Neil’s', true],
    ['liveblogs', false],
  ])('%s: %s', (word, expected) => expect(known.has(word)).toBe(expected))

  test('are those of names', () => {
    expect(wordsOfNames(['Mina Seo', 'Ó Murchú, J.', "D'Souza"])).toEqual(['Mina', 'Seo', 'Ó', 'Murchú', "D'Souza"].filter((word) => word.length > 1))
  })
})

describe('word lists', () => {
  const story = '018f0000-0000-7000-8000-000000000001'
  const settings = Object.fromEntries(
    [newsroomWord('Gyeonggi'), newsroomWord('Aalto'), newsroomWord('teh'), newsroomWord('teh', false), storyWord(story, 'harbr'), storyWord('018f0000-0000-7000-8000-000000000002', 'other')].map(({ name, value }) => [name, value]),
  )

  test('hold what was added and not what was taken out', () => {
    expect(newsroomWords({ ...settings, theme: 'dark' })).toEqual(['Aalto', 'Gyeonggi'])
    expect(storyWords(settings, story)).toEqual(['harbr'])
  })

  test('take words and nothing else, of a length that a name of a setting holds', () => {
    expect(['Gyeonggi', 'O’Neil', 'Jean-Luc', '항구', 'a.m'].every(canKeep)).toBe(true)
    expect(['', 'two words', 'x'.repeat(51), '<b>', '123', "'"].some(canKeep)).toBe(false)
    expect(storyWord(story, 'x'.repeat(50)).name.length).toBeLessThanOrEqual(100)
  })
})

describe('a dictionary', () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const text = (of: Uint8Array) => new TextDecoder().decode(of)

  test('in an older encoding is made UTF-8, its flags with it', () => {
    const { aff, dic } = asUtf8({ aff: bytes('SET ISO8859-1\nTRY e\u00e9\nSFX \u00e9 Y 1\n'), dic: bytes('1\ncaf\u00e9/\u00e9\n') })
    expect(text(aff)).toBe('SET UTF-8\nFLAG UTF-8\nTRY eé\nSFX é Y 1\n')
    expect(text(dic)).toBe('1\ncafé/é\n')
  })

  test('in UTF-8 stays as it is', () => {
    const files = { aff: bytes('SET UTF-8\n'), dic: bytes('1\nx\n') }
    expect(asUtf8(files)).toEqual(files)
  })

  test.each([
    ['not-a-dictionary', 'SET UTF-8', 'no number'],
    ['not-a-dictionary', 'MZ\0\0', '1\nx'],
    ['unknown-encoding', 'SET KLINGON-1', '1\nx'],
  ])('that is none is %s', (problem, aff, dic) => expect(() => asUtf8({ aff: bytes(aff), dic: bytes(dic) })).toThrow(problem))
})
