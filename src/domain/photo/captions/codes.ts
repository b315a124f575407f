import { codeSigns, longestCode } from './code-sign.ts'
import type { RosterEntry } from './roster.ts'

/** What a code in a text stands for. */
export type Expansion =
  | { readonly kind: 'known'; readonly text: string }
  /** No roster in use has it. */
  | { readonly kind: 'unknown' }
  /** There are only so many replacements. */
  | { readonly kind: 'no-alternate'; readonly count: number }

/** A code in a text, with its signs; offsets are UTF-16 units. */
export interface CodePlace {
  readonly from: number
  readonly to: number
  /** As it is written, with its signs. */
  readonly written: string
  readonly expansion: Expansion
}

/** The codes of the rosters in use. Where two have the same code the one that comes first in their order counts. */
export class CodeBook {
  readonly #exact = new Map<string, readonly string[]>()
  /** By code without regard to capitals; null where that would be two. */
  readonly #loose = new Map<string, readonly string[] | null>()

  constructor(rosters: readonly (readonly RosterEntry[])[]) {
    for (const entries of rosters) {
      for (const { code, replacements } of entries) if (!this.#exact.has(code)) this.#exact.set(code, replacements)
    }
    for (const [code, replacements] of this.#exact) {
      const key = looseKey(code)
      this.#loose.set(key, this.#loose.has(key) ? null : replacements)
    }
  }

  get size(): number {
    return this.#exact.size
  }

  /** What stands for a code, which may name an alternate: `cal10`, `cal10#2`. Capitals count only where two codes differ by nothing else. */
  lookUp(written: string): Expansion {
    const { code, alternate } = parts(written)
    const replacements = this.#exact.get(code) ?? this.#loose.get(looseKey(code)) ?? null
    if (replacements === null) return { kind: 'unknown' }
    const text = replacements[alternate - 1] ?? ''
    return text === '' ? { kind: 'no-alternate', count: replacements.length } : { kind: 'known', text }
  }

  /** All codes with what stands for them, in the order of the rosters. */
  *[Symbol.iterator](): Iterator<{ code: string; replacements: readonly string[] }> {
    for (const [code, replacements] of this.#exact) yield { code, replacements }
  }
}

function parts(written: string): { code: string; alternate: number } {
  const { code = written, alternate } = /^(?<code>.+?)[#＃](?<alternate>[0-9０-９]{1,3})$/u.exec(written)?.groups ?? {}
  return { code: code.normalize('NFC'), alternate: alternate === undefined ? 1 : Number(alternate.normalize('NFKC')) }
}

function looseKey(code: string): string {
  return code.normalize('NFKC').toLowerCase()
}

const { backslash, money } = codeSigns
const within = `[^\\s${backslash}${money}]{1,${longestCode + 4}}`
/** Inside of a path (`C:\Users\Mina\`) or a word nothing begins. In Korean, Japanese and Chinese a code stands right behind a word. */
const beginning = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}:/.${backslash}])`
const written = new RegExp(`${beginning}(?:(?<one>[${backslash}])(?<code>${within})[${backslash}]|(?<other>[${money}])(?<priced>${within})[${money}])`, 'gu')
const atEnd = new RegExp(`${written.source}$`, 'u')
/** What nobody means as a code: a piece of a path, of a formula, of a program. */
const plain = /^[\p{L}\p{M}\p{N}._-]*[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*(?:[#＃]\p{N}{1,3})?$/u
const goesOn = new RegExp(String.raw`^[\p{Script=Latin}\p{N}${backslash}]`, 'u')

/**
 * The codes in a text with what each stands for, in its order: those that the rosters know, and, where there are rosters at all, what else is
 * written like a code.
 */
export function codesIn(text: string, book: CodeBook): CodePlace[] {
  if (book.size === 0) return []
  const places: CodePlace[] = []
  written.lastIndex = 0
  for (let match = written.exec(text); match !== null; match = written.exec(text)) {
    const place = placeOf(match, book)
    const isMeant = place.expansion.kind !== 'unknown' || (match.groups?.['one'] !== undefined && plain.test(match.groups['code'] ?? '') && !goesOn.test(text.slice(place.to)))
    // The sign that ended no code may begin one.
    if (isMeant) places.push(place)
    else written.lastIndex = place.to - 1
  }
  return places
}

/** The code that ends where a text ends: what was typed last closed it. Null where there is none or nothing is known to stand for it. */
export function codeAtEnd(line: string, book: CodeBook): (CodePlace & { expansion: { kind: 'known' } }) | null {
  if (book.size === 0) return null
  const match = atEnd.exec(line)
  if (match === null) return null
  const place = placeOf(match, book)
  return isKnown(place) ? place : null
}

/** The code that a place in a text stands in, or right behind. */
export function codeAt(text: string, offset: number, book: CodeBook): CodePlace | null {
  return codesIn(text, book).find(({ from, to }) => from < offset && offset <= to) ?? null
}

/** A text with all codes replaced that are known, once: what stands for a code is words, whatever it looks like. */
export function expandCodes(text: string, book: CodeBook): string {
  let expanded = ''
  let end = 0
  for (const place of codesIn(text, book)) {
    if (!isKnown(place)) continue
    expanded += text.slice(end, place.from) + place.expansion.text
    end = place.to
  }
  return expanded + text.slice(end)
}

export function isKnown(place: CodePlace): place is CodePlace & { expansion: { kind: 'known' } } {
  return place.expansion.kind === 'known'
}

function placeOf(match: RegExpExecArray, book: CodeBook): CodePlace {
  const code = match.groups?.['code'] ?? match.groups?.['priced'] ?? ''
  return { from: match.index, to: match.index + match[0].length, written: match[0], expansion: book.lookUp(code) }
}
