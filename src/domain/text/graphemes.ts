/** Finds what a reader counts as one letter. Its rules are those of every language. */
export const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Scripts whose marks are no letters of their own: what is read as one letter was meant as one. */
const wholeLetters = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hangul}]/u

/** More than a grapheme can reasonably have: a letter with a mountain of marks is not read back to its foot. */
const mostUnits = 64

/**
 * How many UTF-16 units the Backspace key takes away at the end of a text where that is more than the browser would take by itself: a Latin,
 * Greek or Cyrillic letter with its combining marks, a Hangul syllable written as jamo. 0 where the browser's own step is right: in Arabic,
 * Hebrew, Thai or Devanagari each mark is typed, and so deleted, by itself.
 */
export function unitsBeforeCaret(text: string): number {
  const end = text.slice(-mostUnits)
  const last = [...graphemes.segment(end)].at(-1)?.segment ?? ''
  return [...last].length > 1 && wholeLetters.test(last) ? last.length : 0
}
