import { graphemes } from './graphemes.ts'

const encoder = new TextEncoder()

/** The length of a text in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length
}

/**
 * The longest beginning of a text that fits into so many bytes of UTF-8 and ends where a reader sees a character end; of a first character that does
 * not fit itself, a family or a letter with many marks, as many of its parts as do.
 */
export function cutToBytes(text: string, cap: number): string {
  if (utf8Length(text) <= cap) return text
  // What stands behind so many units cannot fit.
  const characters = Array.from(graphemes.segment(text.slice(0, cap + 1)), ({ segment }) => segment)
  return fitting(characters, cap) || fitting([...(characters[0] ?? '')], cap)
}

function fitting(parts: readonly string[], cap: number): string {
  let bytes = 0
  const end = parts.findIndex((part) => (bytes += utf8Length(part)) > cap)
  return parts.slice(0, end < 0 ? parts.length : end).join('')
}
