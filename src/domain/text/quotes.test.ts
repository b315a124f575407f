import { describe, expect, test } from 'vitest'
import { signFor } from './quotes.ts'

/** Types a text sign by sign, as the editor does. */
function typed(text: string, language: string): string {
  let line = ''
  for (const sign of text) line += sign === '"' || sign === "'" ? (signFor(sign, line, language) ?? sign) : sign
  return line
}

describe('quotation marks as they are typed', () => {
  test.each([
    ['en', `"The harbor," she said, "and the city."`, '“The harbor,” she said, “and the city.”'],
    ['en', `("Now")`, '(“Now”)'],
    ['en', `"He said 'no' twice"`, '“He said ‘no’ twice”'],
    ['en', `the '90s, it's the dockers' strike`, 'the ‘90s, it’s the dockers’ strike'],
    ['en', `6'2" tall`, '6’2" tall'],
    ['en', `"in 2026" again`, '“in 2026” again'],
    ['ko', `그는 "새 출발"을 말했다`, '그는 “새 출발”을 말했다'],
    ['de', `"Der Hafen", sagte sie`, '„Der Hafen“, sagte sie'],
    ['fr', `"Le port" et l'union`, '«\u00a0Le port\u00a0» et l’union'],
    ['ar', `قال "بداية جديدة"`, 'قال «بداية جديدة»'],
    ['ja', `"新しい"と`, '「新しい」と'],
    ['de-AT', `"Ja"`, '„Ja“'],
  ])('%s: %s', (language, text, set) => {
    expect(typed(text, language)).toBe(set)
  })
})
