import { describe, expect, test } from 'vitest'
import { suggestPersons } from './person-suggestions.ts'

const known = [
  { name: 'Ines Marlow', photos: 3 },
  { name: 'Marta Ines', photos: 9 },
  { name: '김미나', photos: 1 },
  { name: '김민수', photos: 5 },
  { name: 'Zoë Kravets', photos: 2 },
  { name: 'يارا حداد', photos: 1 },
  { name: 'Jean-Luc Amsel', photos: 1 },
]
const names = (typed: string, chosen: string[] = []) => suggestPersons(known, typed, chosen, 8).map(({ name }) => name)

describe('persons are found by how a word of their name begins', () => {
  test.each([
    ['ines', ['Ines Marlow', 'Marta Ines']],
    ['MAR', ['Marta Ines', 'Ines Marlow']],
    ['luc', ['Jean-Luc Amsel']],
    ['zoe k', ['Zoë Kravets']],
    ['حد', ['يارا حداد']],
    ['nes', []],
    [' ', []],
  ])('%j', (typed, expected) => expect(names(typed)).toEqual(expected))

  test.each([
    ['ㄱ', ['김민수', '김미나']],
    ['기', ['김민수', '김미나']],
    ['김', ['김민수', '김미나']],
    ['김ㅁ', ['김민수', '김미나']],
    // While the second syllable of 김미나 ends, its last letter is still the first of the third.
    ['김민', ['김민수', '김미나']],
    ['김미나', ['김미나']],
  ])('in every state of composition: %s', (typed, expected) => expect(names(typed)).toEqual(expected))

  test('those that are chosen already are left out, however they are written', () => expect(names('김', ['김미나'.normalize('NFD')])).toEqual(['김민수']))

  test('no more than can be looked over', () => expect(suggestPersons(known, 'm', [], 1)).toEqual([{ name: 'Marta Ines', photos: 9 }]))
})
