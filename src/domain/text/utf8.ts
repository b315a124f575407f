import { graphemes } from './graphemes.ts'

const encoder = new TextEncoder()

/** The length of a text in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length
}

/** The longest beginning of a text that fits into so many bytes of UTF-8 and ends where a reader sees a character end. */
export function cutToBytes(text: string, cap: number): string {
  if (utf8Length(text) <= cap) return text
  let bytes = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    bytes += utf8Length(segment)
    if (bytes > cap) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
