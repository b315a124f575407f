import { graphemes } from '../text/graphemes.ts'

const longest = 100

/**
 * A slug made of a headline: its letters, marks and digits of any script, NFC, in lower case, joined by hyphens. At most 100 characters, cut
 * between words where there is one to cut at. Empty where the headline has no letter or digit.
 */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=[\p{L}\p{M}])['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if ([...longer].length > longest) return slug === '' ? cut(word) : slug
    slug = longer
  }
  return slug
}

function cut(word: string): string {
  let kept = ''
  for (const { segment } of graphemes.segment(word)) {
    if ([...kept, ...segment].length > longest) break
    kept += segment
  }
  return kept
}

/** A slug as somebody typed it: NFC, without spaces, controls or invisible direction marks. Empty means that it shall follow the headline. */
export function slugByHand(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
    .replace(/[\s/\\]+/gu, '-')
}

/** What a story is called before it has a headline. `date` is the day in the reporter's zone, as YYYY-MM-DD. */
export function workingSlug(date: string): string {
  return `untitled-${date}`
}

/** The slug itself, or with the first number from 2 on that makes it free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug
  for (let number = 2; ; number++) {
    const numbered = `${slug}-${number}`
    if (!isTaken(numbered)) return numbered
  }
}
