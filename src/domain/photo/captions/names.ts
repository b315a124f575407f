import { editDistance } from '../../text/edit-distance.ts'
import { codesIn, type CodeBook } from './codes.ts'

/** A word of a text that is nearly one of a roster's names. */
export interface NearMiss {
  readonly from: number
  readonly to: number
  readonly written: string
  /** As the roster has it. */
  readonly name: string
}

interface NameWord {
  readonly word: string
  readonly folded: string
}

/** Words with a capital, as names have them in the scripts that know capitals. In all others the letters of a word tell no name apart. */
const nameWord = /\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{Lu}?[\p{L}\p{M}]+)*/gu
const genitive = /[’']s?$/u

/** Fewer letters are near to too much. Behind or before another word of the same name less is enough. */
const shortest = { alone: 5, inName: 3 }
/** From so many letters on two of them may be wrong. */
const longFrom = { alone: 9, inName: 6 }

/** The words of names in rosters, to look through texts for what was nearly meant. */
export class RosterNames {
  readonly #known = new Set<string>()
  /** By first letter. */
  readonly #words = new Map<string, NameWord[]>()
  /** The words before or behind a word in the roster, by that word. */
  readonly #beside = new Map<string, Set<string>>()
  readonly #book: CodeBook

  constructor(book: CodeBook) {
    this.#book = book
    for (const { replacements } of book) for (const replacement of replacements) this.#learn(replacement.normalize('NFC'))
  }

  #learn(replacement: string): void {
    const words = [...replacement.matchAll(nameWord)].map(({ 0: word }) => word.replace(genitive, ''))
    for (const [index, word] of words.entries()) {
      for (const neighbour of [words[index - 1], words[index + 1]]) {
        if (neighbour === undefined) continue
        this.#beside.set(word, (this.#beside.get(word) ?? new Set()).add(neighbour))
      }
      if (this.#known.has(word)) continue
      this.#known.add(word)
      const folded = withoutAccents(word)
      // An abbreviation of letters alone is no name to be misspelled.
      if (folded.length < shortest.inName || word === word.toUpperCase()) continue
      const first = folded.slice(0, 1)
      this.#words.set(first, [...(this.#words.get(first) ?? []), { word, folded }])
    }
  }

  /** The words of a text that are nearly a name of the rosters and none of their words, in its order. What stands in a code is none. */
  misspelled(text: string): NearMiss[] {
    if (this.#words.size === 0) return []
    const found: NearMiss[] = []
    const codes = codesIn(text, this.#book)
    const words = [...text.matchAll(nameWord)].map((match) => ({ word: match[0].replace(genitive, ''), from: match.index }))
    for (const [index, { word, from }] of words.entries()) {
      const composed = word.normalize('NFC')
      if (this.#known.has(composed) || composed === composed.toUpperCase() || codes.some((code) => code.from <= from && from < code.to)) continue
      const neighbours = [words[index - 1]?.word, words[index + 1]?.word].filter((neighbour) => neighbour !== undefined)
      const name = this.#nearest(composed, neighbours)
      if (name !== null) found.push({ from, to: from + word.length, written: word, name })
    }
    return found
  }

  #nearest(word: string, neighbours: readonly string[]): string | null {
    const folded = withoutAccents(word)
    let nearest: { name: string; far: number } | null = null
    for (const candidate of this.#words.get(folded.slice(0, 1)) ?? []) {
      const isInName = neighbours.some((neighbour) => this.#beside.get(candidate.word)?.has(neighbour))
      const far = this.#distance(folded, candidate.folded, isInName)
      if (far !== null && far < (nearest?.far ?? Infinity)) nearest = { name: candidate.word, far }
    }
    return nearest?.name ?? null
  }

  /** How far a word is from a name where that is near enough; null where it is another word. */
  #distance(folded: string, name: string, isInName: boolean): number | null {
    if (folded === name) return 0
    const length = Math.min(folded.length, name.length)
    const key = isInName ? 'inName' : 'alone'
    if (length < shortest[key]) return null
    // Calverans are people of Calvera.
    if (folded.startsWith(name)) return null
    const most = length >= longFrom[key] ? 2 : 1
    const far = editDistance(folded, name, { most })
    return far > most ? null : far
  }
}

const special: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' }

/** A word in small letters without its accents. */
function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłđðßæœıþ]/gu, (letter) => special[letter] ?? letter)
}
