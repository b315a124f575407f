/** Somebody whom the newsroom has shown before, or who speaks on the record. `photos` is how many photos show them. */
export interface KnownPerson {
  readonly name: string
  readonly photos: number
}

const firstOfHangul = 0x1100
/** Finals of a Hangul syllable by the initial that they become when a vowel follows; those of two letters leave their second one. */
const initialOfFinal: Readonly<Record<string, number>> = {
  '\u11a8': 0, '\u11a9': 1, '\u11ab': 2, '\u11ae': 3, '\u11af': 5, '\u11b7': 6, '\u11b8': 7, '\u11ba': 9, '\u11bb': 10, '\u11bc': 11, '\u11bd': 12, '\u11be': 14, '\u11bf': 15, '\u11c0': 16, '\u11c1': 17, '\u11c2': 18,
}

/** Letters as they are compared while they are typed: in jamo, so that half a syllable finds the whole. */
function typedLetters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(/(?![\u1100-\u11ff])\p{M}/gu, '').replace(/\s+/gu, ' ').trim()
}

/** The same letters where the last final is the beginning of the next syllable, as it looks while that is being composed. */
function carried(letters: string): string | null {
  const initial = initialOfFinal[letters.at(-1) ?? '']
  return initial === undefined ? null : letters.slice(0, -1) + String.fromCharCode(firstOfHangul + initial)
}

/**
 * Persons whose name, or a later word of it, begins with what was typed: those whose name begins so first, then those most often shown. What is
 * chosen already is left out.
 */
export function suggestPersons(known: readonly KnownPerson[], typed: string, chosen: readonly string[], most: number): KnownPerson[] {
  const letters = typedLetters(typed)
  if (letters === '') return []
  const wanted = [letters, carried(letters)].filter((one) => one !== null)
  const taken = new Set(chosen.map((name) => typedLetters(name)))
  const ranked = known.flatMap((person) => {
    const name = typedLetters(person.name)
    if (taken.has(name)) return []
    const begins = wanted.some((one) => name.startsWith(one))
    return begins || wanted.some((one) => name.split(/[\s\-–·・.'’]+/u).some((word) => word.startsWith(one)) || name.includes(` ${one}`)) ? [{ person, begins }] : []
  })
  return ranked
    .toSorted((a, b) => Number(b.begins) - Number(a.begins) || b.person.photos - a.person.photos || (a.person.name < b.person.name ? -1 : 1))
    .slice(0, most)
    .map(({ person }) => person)
}
