import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { substitutionFor } from './typography.ts'

/** Types a text sign by sign, as the editor does. */
function typed(text: string, language: string): string {
  let line = ''
  for (const sign of text) {
    const substitution = substitutionFor(sign, line, language)
    line = substitution === null ? line + sign : line.slice(0, line.length - substitution.cut) + substitution.insert
  }
  return line
}

describe('typography as it is typed', () => {
  test.each([
    ['en', 'The talks -- at last -- began', 'The talks — at last — began'],
    ['en-GB', 'The talks -- at last -- began', 'The talks – at last – began'],
    ['de', 'Der Hafen -- endlich', 'Der Hafen – endlich'],
    ['en', 'pages 3---9', 'pages 3–9'],
    ['de', 'Nein---doch', 'Nein—doch'],
    ['es', '-- Sí', '— Sí'],
    ['en', '---', '---'],
    ['en', 'well-known', 'well-known'],
    ['en', 'and so...', 'and so…'],
    ['zh-Hans', '然后...', '然后……'],
    ['ko', '그래서...', '그래서…'],
    ['en', 'wait....', 'wait….'],
    ['en', "rock in the '90s", 'rock in the ’90s'],
    ['en', "tell 'em now", 'tell ’em now'],
    ['en', "she said '20 boats'", 'she said ‘20 boats’'],
    ['fr', 'Vraiment ? Oui ! Voici : ceci ; cela', 'Vraiment\u202f? Oui\u202f! Voici\u00a0: ceci\u202f; cela'],
    ['fr', 'Vraiment?!', 'Vraiment\u202f?!'],
    ['fr', '« Le port »', '«\u00a0Le port\u00a0»'],
    ['fr', 'à 10:30', 'à 10:30'],
    ['fr', 'voir https://exemple.fr/a?b=1...2--3', 'voir https://exemple.fr/a?b=1...2--3'],
    ['fr-CA', 'Vraiment? Voici: ceci', 'Vraiment? Voici\u00a0: ceci'],
    ['en', 'Really? Yes: now', 'Really? Yes: now'],
    ['en', 'see www.example.org/a--b and "so"', 'see www.example.org/a--b and “so”'],
    ['en', 'run `git --all "x"` now', 'run `git --all "x"` now'],
  ])('%s: %s', (language, text, set) => {
    expect(typed(text, language)).toBe(set)
  })

  test('letters and numbers are never lost, changed or moved, in any language', () => {
    const words = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
    const signs = fc.array(fc.constantFrom('a', 'é', '가', '9', 's', ' ', '-', '.', '"', "'", ':', ';', '!', '?', '«', '»', '/', '`', '‘'), { maxLength: 40 })
    fc.assert(
      fc.property(signs, fc.constantFrom('en', 'en-GB', 'fr', 'fr-CA', 'de', 'ko', 'zh', 'ja', ''), (line, language) => {
        expect(words(typed(line.join(''), language))).toBe(words(line.join('')))
      }),
    )
  })
})
