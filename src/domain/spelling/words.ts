import { wordSegmenter } from '../text/word-segmenter.ts'
import { scriptOf } from './script.ts'

/** A word of a text that a dictionary is asked about. `whole` is the compound with hyphens that it is a part of. */
export interface CheckedWord {
  from: number
  to: number
  /** As dictionaries write it: straight apostrophes, no soft hyphens, composed. */
  word: string
  whole: string | null
}

/** Hunspell gives up on words of a hundred bytes; nobody types one of fifty letters on purpose. */
const longestWord = 50

/** What stands before a hyphen and is no word by itself. */
const prefixes: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('anti bi co counter cross de eco ex inter intra mega meta micro mid mini multi neo non over pan poly post pre pro pseudo quasi re self semi sub super trans tri ultra un under vice'.split(' ')),
}

/** A word as dictionaries and word lists hold it. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll('\u00ad', '').replaceAll(/[\u2018\u2019\u02bc\uff07]/g, "'")
}

/** Whether something between two spaces is no word but an address, a name on a network, or a tag. */
function isAddress(token: string): boolean {
  if (/:\/\/|^\W*(?:www\.|mailto:)/i.test(token)) return true
  if (/[@#][\p{L}\p{N}_]/u.test(token)) return true
  return token.includes('.') && /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}-]+\.)+[a-z]{2,}(?:[/:?#].*)?[^\p{L}\p{N}]*$/iu.test(token)
}

/** What a desk does not want marked: numbers, initials, acronyms with their plurals, product names, abbreviations with points. */
function isSpecial(word: string): boolean {
  if (word.length < 2 || word.length > longestWord || /[\p{N}._:]/u.test(word)) return true
  if (/^\p{Lu}{2,}(?:'?s)?$/u.test(word) || /^\p{Lu}[\p{Lu}'-]*\p{Lu}$/u.test(word)) return true
  return /\p{Ll}\p{Lu}/u.test(word)
}

/** What stands between two backticks is code, and no words of a language; it keeps its length, so that what follows keeps its place. */
function withoutCode(text: string): string {
  return text.includes('`') ? text.replaceAll(/`[^`]+`/g, (code) => '\uFFFC'.repeat(code.length)) : text
}

/** The words of a text that a dictionary of the language can judge, with their places. */
export function wordsToCheck(text: string, language: string): CheckedWord[] {
  const script = scriptOf(language)
  const known = prefixes[language.split('-')[0] ?? '']
  const words: CheckedWord[] = []
  for (const { index, segments } of tokensOf(withoutCode(text), language)) {
    const token = segments.map(({ segment }) => segment).join('')
    if (isAddress(token)) continue
    let compound: CheckedWord[] = []
    let whole = ''
    const endCompound = () => {
      if (compound.length > 1) for (const part of compound) part.whole = plainWord(whole)
      words.push(...compound.filter(({ word, whole: all }, place) => !isSpecial(word) && !(all !== null && place < compound.length - 1 && known?.has(word.toLowerCase()))))
      compound = []
      whole = ''
    }
    let at = index
    for (const { segment, isWordLike } of segments) {
      if (isWordLike && script.test(segment)) {
        compound.push({ from: at, to: at + segment.length, word: plainWord(segment), whole: null })
        whole += segment
      } else if (compound.length > 0 && (segment === '-' || segment === '\u2011')) whole += '-'
      else endCompound()
      at += segment.length
    }
    endCompound()
  }
  return words
}

type Segment = Pick<Intl.SegmentData, 'segment' | 'isWordLike'>

/** The text's segments, gathered between its spaces. */
function* tokensOf(text: string, language: string): Generator<{ index: number; segments: Segment[] }> {
  let segments: Segment[] = []
  let index = 0
  for (const { segment, isWordLike, index: at } of wordSegmenter(language).segment(text)) {
    if (/^[\s\ufffc]+$/.test(segment)) {
      if (segments.length > 0) yield { index, segments }
      segments = []
      continue
    }
    if (segments.length === 0) index = at
    segments.push({ segment, isWordLike })
    // Scripts without spaces would gather a whole text.
    if (segments.length >= 200) {
      yield { index, segments }
      segments = []
    }
  }
  if (segments.length > 0) yield { index, segments }
}
