import { fold } from './tokens.ts'

const longest = 160
const before = 40

/** The part of a text around the first place that speaks of what was typed, in one line; its beginning where none does. */
export function snippetOf(text: string, typed: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const { folded, origins } = foldWithOrigins(line)
  const places = fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => folded.indexOf(word))
    .filter((place) => place >= 0)
  const place = places.length === 0 ? 0 : (origins[Math.min(...places)] ?? 0)
  const start = place <= before ? 0 : wordStart(line, place - before, place)
  const end = cutAt(line, start + longest)
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`
}

/** The folded text, and for each of its UTF-16 units the place in the text that it came from. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = ''
  const origins: number[] = []
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const piece = fold(segment)
    for (let unit = 0; unit < piece.length; unit++) origins.push(index)
    folded += piece
  }
  return { folded, origins }
}

function wordStart(line: string, from: number, to: number): number {
  const space = line.indexOf(' ', from)
  return space >= 0 && space < to ? space + 1 : cutAt(line, from)
}

/** A place that does not divide a surrogate pair. */
function cutAt(line: string, place: number): number {
  const unit = line.charCodeAt(place)
  return unit >= 0xdc00 && unit <= 0xdfff ? place - 1 : Math.min(place, line.length)
}
