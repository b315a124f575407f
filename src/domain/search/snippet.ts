import { fold } from './tokens.ts'
import { graphemes } from '../text/graphemes.ts'

const longest = 160
const before = 40

/** The part of a text around the first place that speaks of what was typed, in one line; its beginning where none does. */
export function snippetOf(text: string, typed: string): string {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const lines = text.split('\n')
  // A line is looked through before it is taken apart: texts are long, and most of them say it early.
  const found = lines.find((line) => placeOf(fold(line), words) !== null)
  const line = (found ?? lines.find((one) => one.trim() !== '') ?? '').replace(/\s+/g, ' ').trim()
  const place = found === undefined ? 0 : originOf(line, words)
  const start = place <= before ? 0 : wordStart(line, place - before, place)
  const end = cutAt(line, start + longest)
  return `${start > 0 ? '…' : ''}${line.slice(start, end).trim()}${end < line.length ? '…' : ''}`
}

/** Where the first of the words stands. */
function placeOf(folded: string, words: readonly string[]): number | null {
  const places = words.map((word) => folded.indexOf(word)).filter((place) => place >= 0)
  return places.length === 0 ? null : Math.min(...places)
}

/** The same in the line as it is written: folding makes texts longer and shorter. */
function originOf(line: string, words: readonly string[]): number {
  let folded = ''
  const origins: number[] = []
  for (const { segment, index } of graphemes.segment(line)) {
    const piece = fold(segment)
    for (let unit = 0; unit < piece.length; unit++) origins.push(index)
    folded += piece
  }
  return origins[placeOf(folded, words) ?? 0] ?? 0
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
