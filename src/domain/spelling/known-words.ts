import { plainWord } from './words.ts'

/**
 * Words that are right whatever a dictionary says. One in small letters is right in any case; one with a capital only as it is, or in
 * capitals throughout. All are right in the genitive.
 */
export class KnownWords {
  readonly #words: ReadonlySet<string>

  constructor(words: Iterable<string>) {
    this.#words = new Set([...words].map(plainWord))
  }

  has(word: string): boolean {
    const plain = plainWord(word)
    return this.#knows(plain) || this.#knows(plain.replace(/'s?$/, ''))
  }

  #knows(word: string): boolean {
    return this.#words.has(word) || this.#words.has(word.toLowerCase())
  }
}

/** The words of names, which are known as they are written. */
export function wordsOfNames(names: readonly string[]): string[] {
  return names.flatMap((name) => name.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []).filter((word) => word.length > 1)
}
