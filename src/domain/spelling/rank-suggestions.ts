/** How far a word is from another: letters that changed places count as less than one that is wrong, missing or too many. */
function distance(a: string, b: string): number {
  const swapped = 0.8
  let twoBefore: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      row[j] = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (isSame ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j] ?? 0, (twoBefore[j - 2] ?? 0) + swapped)
    }
    twoBefore = before
    before = row
  }
  return before[b.length] ?? 0
}

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
  return found.map((one) => ({ one, far: distance(word, one) })).toSorted((a, b) => a.far - b.far).map(({ one }) => one)
}
