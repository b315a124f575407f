import { describe, expect, test } from 'vitest'
import { snippetOf } from './snippet.ts'
import { fold, indexTokens, matchQuery } from './tokens.ts'

test.each([
  ['Besançon', 'besancon'],
  ['Ｈａｒｂｏｒ', 'harbor'],
  ['مُحَمَّد', 'محمد'],
  ['한국'.normalize('NFD'), '한국'],
  ['हिन्दी', 'हिन्दी'],
  ['Straße', 'straße'],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded))

test.each([
  ['The Pier-9 strike', 'the pier 9 strike'],
  ['부두에서', '부두 두에 에서 서'],
  ['3월 파업', '3 월 파업 업'],
  ['AI반도체2호', 'ai 반도 도체 체 2 호'],
  ['東京タワー', '東京 京タ タワ ワー ー'],
])('%s is indexed as %s', (text, tokens) => expect(indexTokens(text)).toBe(tokens))

test.each([
  ['harb', '"harb"*'],
  ['부두 파업', '"부두"* AND "파업"*'],
  ['부두에서', '"부두 두에 에서"*'],
  ['서', '"서"*'],
  ['AI반도체2', '"ai 반도 도체 체 2"*'],
  ['"; DROP -- NEAR(', '"drop"* AND "near"*'],
  [' …! ', null],
])('%s is looked up as %s', (typed, query) => expect(matchQuery(typed)).toBe(query))

describe('a snippet', () => {
  const text = `${'Word '.repeat(60)}at the harbor of Besançon ${'word '.repeat(60)}`
  test('shows the place', () => {
    const snippet = snippetOf(text, 'besancon')
    expect(snippet).toMatch(/^….*the harbor of Besançon.*…$/)
    expect(snippet.length).toBeLessThan(170)
  })
  test('is the beginning where no word is in the text', () => expect(snippetOf('One two.', 'zero')).toBe('One two.'))
})
