import { graphemes } from '../text/graphemes.ts'

/** A text as it is compared, and where its letters stand in the text itself. */
export interface Folded {
  readonly text: string
  /** The place in the text where the letter of a folded unit begins; null where each unit is a letter of its own and none was left out. */
  readonly starts: readonly number[] | null
  /** The place where that letter ends. */
  readonly ends: readonly number[] | null
}

/** Which differences are folded away. Composition always is. */
export interface Folding {
  readonly case: boolean
  readonly accents: boolean
  /** Letters of full and of half width are the same. */
  readonly width: boolean
  /** A space stands for one that does not break. */
  readonly spaces: boolean
  /** A straight quotation mark stands for those that typography sets. */
  readonly quotes: boolean
}

/** Stands in a text for what is no text: a footnote's number. It is passed over. */
export const outside = '\uFFFC'

/** Signs that never join with a neighbour: in a text of these alone each unit is a letter. */
const single =
  /^[\n\x20-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u05be\u05d0-\u05ea\u0621-\u064a\u0660-\u0669\u066e\u066f\u06cc\u2010-\u2027\u202f-\u205e\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60\uff65-\uff9d]*$/
/** Of these only case is ever folded, unit by unit. */
const caseOnly = /^[\n\x20-\x7e\u2010-\u2017\u2020-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc-\u30fe\u4e00-\u9fff\uac00-\ud7a3]*$/

const width = /[\u3000\uff01-\uffee]/
const accents = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}]\p{M}*)\p{M}|[\u064b-\u065f\u0670\u0640]/gu
const doubleQuotes = /[\u201c-\u201f\u00ab\u00bb]/
const singleQuotes = /[\u2018-\u201b\u2039\u203a]/
/** Unseen: where a word may be divided, where a line may break, and what is no text. */
const unseen = new Set(['\u00ad', '\u200b', '\u2060', '\ufeff', outside])

function foldLetter(letter: string, folding: Folding): string {
  if (unseen.has(letter)) return ''
  if (folding.spaces && (letter === '\u00a0' || letter === '\u202f')) return ' '
  if (folding.quotes && doubleQuotes.test(letter)) return '"'
  if (folding.quotes && singleQuotes.test(letter)) return "'"
  let folded = letter.normalize(folding.width && width.test(letter) ? 'NFKC' : 'NFC')
  if (folding.accents) folded = folded.normalize('NFD').replace(accents, '').normalize('NFC')
  return folding.case ? folded.toLowerCase().replaceAll('ς', 'σ') : folded
}

/** A fold that remembers the letters it met: a text has few different ones. */
export function createFold(folding: Folding): (text: string) => Folded {
  const known = new Map<string, string>()
  const fold = (letter: string) => {
    let folded = known.get(letter)
    if (folded === undefined) {
      folded = foldLetter(letter, folding)
      if (known.size < 10_000) known.set(letter, folded)
    }
    return folded
  }
  return (text) => {
    if (caseOnly.test(text)) return { text: folding.case ? text.toLowerCase() : text, starts: null, ends: null }
    const parts: string[] = []
    const starts: number[] = []
    const ends: number[] = []
    const add = (letter: string, start: number) => {
      const folded = fold(letter)
      parts.push(folded)
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(start)
        ends.push(start + letter.length)
      }
    }
    if (single.test(text)) for (let index = 0; index < text.length; index++) add(text.charAt(index), index)
    else for (const { segment, index } of graphemes.segment(text)) add(segment, index)
    return { text: parts.join(''), starts, ends }
  }
}

/** Whether folded units from `from` up to `to` are whole letters of the text. */
export function areWholeLetters({ starts }: Folded, from: number, to: number): boolean {
  if (starts === null) return true
  return (from === 0 || starts[from] !== starts[from - 1]) && (to >= starts.length || starts[to] !== starts[to - 1])
}

/** The place in the text of folded units: the whole letters that they are of. */
export function placeInText({ starts, ends, text }: Folded, from: number, to: number): { from: number; to: number } {
  if (starts === null || ends === null) return { from, to }
  const start = from < text.length ? starts[from] : ends.at(-1)
  return { from: start ?? 0, to: to > from ? (ends[to - 1] ?? 0) : (start ?? 0) }
}
