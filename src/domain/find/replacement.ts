import type { FindQuery, Match, Range } from './query.ts'

/** Text that comes in the place of a range. */
export interface Edit extends Range {
  readonly insert: string
}

const sign = /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g

/**
 * What comes in the place of a match. For words it is what was typed, letter by letter; for a regular expression `$1`, `$<name>` and `$&` are
 * what was found, `$$` is a dollar sign, and a sign that names nothing stays as it is.
 */
function replacementFor(match: Match, text: string, typed: string, { isRegex }: Pick<FindQuery, 'isRegex'>): string {
  if (!isRegex) return typed
  const wordsOf = (range: Range | null | undefined) => (range ? text.slice(range.from, range.to) : '')
  return typed.replace(sign, (whole: string, dollar?: string, all?: string, number?: string, name?: string) => {
    if (dollar !== undefined) return '$'
    if (all !== undefined) return wordsOf(match)
    if (number !== undefined) return numbered(number, whole, match, wordsOf)
    return name !== undefined && Object.hasOwn(match.named, name) ? wordsOf(match.named[name]) : whole
  })
}

/** `$12` is the twelfth group where there are so many, else the first and a 2. */
function numbered(number: string, whole: string, { groups }: Match, wordsOf: (range: Range | null | undefined) => string): string {
  for (const digits of [number, number.slice(0, 1)]) {
    const group = Number(digits)
    if (group >= 1 && group <= groups.length) return wordsOf(groups[group - 1]) + number.slice(digits.length)
  }
  return whole
}

/** The edits that replace matches of a text, last one first, so that each leaves the places before it right. */
export function editsFor(matches: readonly Match[], text: string, typed: string, query: Pick<FindQuery, 'isRegex'>): Edit[] {
  return matches
    .map((match) => ({ from: match.from, to: match.to, insert: replacementFor(match, text, typed, query).normalize('NFC') }))
    .filter(({ from, to, insert }) => text.slice(from, to) !== insert)
    .toReversed()
}

/** A text with its edits made, which come last one first. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const { from, to, insert } of edits) result = result.slice(0, from) + insert + result.slice(to)
  return result
}
