import { expect, test } from 'vitest'
import { directionOfLanguage, directionOfStory, directionOfText, isolated } from './direction.ts'

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ko', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['ur-Latn', 'ltr'],
  ['', 'ltr'],
])('the language %j is written %s', (language, direction) => expect(directionOfLanguage(language)).toBe(direction))

test.each([
  ['3,000 “مرحبا” Pier', 'rtl'],
  ['שלום', 'rtl'],
  ['٣ Pier', 'ltr'],
  ['부두 مرحبا', 'ltr'],
  ['123 — !', null],
])('the text %j is written %s', (text, direction) => expect(directionOfText(text)).toBe(direction))

test('a story is set as chosen, else as its language, else as its headline', () => {
  expect(directionOfStory({ direction: 'ltr', language: 'ar', headline: 'مرحبا' })).toBe('ltr')
  expect(directionOfStory({ direction: 'auto', language: 'ar', headline: 'Pier' })).toBe('rtl')
  expect(directionOfStory({ direction: 'auto', language: '', headline: 'مرحبا' })).toBe('rtl')
})

test.each([
  ['port-talks', 'rtl', '\u2068port-talks\u2069'],
  ['/home/نورة/photo.jpg', 'rtl', '\u2068/home/نورة/photo.jpg\u2069'],
  ['مرحبا', 'rtl', 'مرحبا'],
  ['2,023', 'rtl', '2,023'],
  ['مرحبا', 'ltr', '\u2068مرحبا\u2069'],
  ['Pier', 'ltr', 'Pier'],
] as const)('%j in a sentence written %s is set apart where it would turn: %j', (value, sentence, expected) => expect(isolated(value, sentence)).toBe(expected))
