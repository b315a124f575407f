import { expect, test } from 'vitest'
import { rules } from '#domain/check/sentences.ts'
import arabic from '#resources/messages/check.ar.json' with { type: 'json' }
import english from '#resources/messages/check.en.json' with { type: 'json' }
import korean from '#resources/messages/check.ko.json' with { type: 'json' }

const gaps = (sentence: string): string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted()

test('every rule of the check has its sentence in English and Korean, with the same gaps', () => {
  const sentences = Object.fromEntries(Object.entries(rules).map(([rule, [, sentence]]) => [rule, sentence]))
  expect(english).toEqual(sentences)
  expect(Object.keys(korean).toSorted()).toEqual(Object.keys(sentences).toSorted())
  for (const [rule, sentence] of Object.entries(korean)) expect(gaps(sentence)).toEqual(gaps(sentences[rule] ?? ''))
  // A rule that Arabic lacks yet is told in English.
  for (const [rule, sentence] of Object.entries(arabic)) expect(gaps(sentence)).toEqual(gaps(sentences[rule] ?? ''))
})
