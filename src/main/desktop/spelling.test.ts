import { expect, test } from 'vitest'
import { spellingLanguages } from './spelling.ts'

const available = ['de', 'en-AU', 'en-GB', 'en-US', 'ko', 'pt-BR', 'pt-PT']

test('the languages wanted come in their order, each once', () => {
  expect(spellingLanguages(['ko-KR', 'en-US', 'ko'], available)).toEqual(['ko', 'en-US'])
})

test('a language without a region adds nothing where its region is there', () => {
  expect(spellingLanguages(['en-US', 'en'], available)).toEqual(['en-US'])
  expect(spellingLanguages(['en', 'en-US'], available)).toEqual(['en-AU', 'en-US'])
})

test('a region that is not there is served by its language', () => {
  expect(spellingLanguages(['de-AT', 'pt-AO'], available)).toEqual(['de', 'pt-BR'])
})

test('a language that is not there is left out', () => {
  expect(spellingLanguages(['ja-JP'], available)).toEqual([])
})
