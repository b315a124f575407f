import { editDistance } from '../text/edit-distance.ts'

/** Letters that changed places count as less than one that is wrong, missing or too many. */
const swapped = 0.8

function capitalised(word: string): string {
  const [first = ''] = word
  return first.toLocaleUpperCase() + word.slice(first.length)
}

/**
 * What may have been meant, the likeliest first. A word with a capital may be a name or the first of a sentence: `suggest` is asked about
 * both.
 */
export function rankedSuggestions(word: string, suggest: (word: string) => readonly string[]): string[] {
  const small = word.toLocaleLowerCase()
  const isCapitalised = word !== small && word === capitalised(small)
  const found = [...new Set([...(isCapitalised ? suggest(small).map(capitalised) : []), ...suggest(word)])]
  return found.map((one) => ({ one, far: editDistance(word, one, { swapped }) })).toSorted((a, b) => a.far - b.far).map(({ one }) => one)
}
