const wordSign = /[\p{L}\p{M}\p{N}_]/u

/**
 * Which of some abbreviations a line ends with, as a word of its own: the longest, where one is the end of another. Null where there is none.
 * Before one that begins with a letter no other letter may stand; before a sign anything may.
 */
export function abbreviationAtEnd(line: string, abbreviations: readonly string[]): string | null {
  let found: string | null = null
  for (const abbreviation of abbreviations) {
    if (abbreviation === '' || !line.endsWith(abbreviation) || abbreviation.length <= (found?.length ?? 0)) continue
    const before = [...line.slice(0, line.length - abbreviation.length)].at(-1) ?? ''
    const [first = ''] = abbreviation
    if (wordSign.test(before) && wordSign.test(first)) continue
    found = abbreviation
  }
  return found
}
