// Its module build calls a namespace as a function, which bundlers refuse; its CommonJS build is the one that works everywhere.
import { loadModule } from 'hunspell-asm/dist/cjs/index.js'
import type { HunspellFactory } from 'hunspell-asm'
import { KnownWords } from './known-words.ts'
import { rankedSuggestions } from './rank-suggestions.ts'
import { plainWord, wordsToCheck } from './words.ts'
import { asUtf8, DictionaryError, type DictionaryFiles } from './read-dictionary.ts'

/** A word that a dictionary does not know, by its place in a text. */
export interface Misspelled {
  from: number
  to: number
  word: string
}

/** A dictionary that answers for one language. */
export interface Speller {
  /** The words of a text that the dictionary does not know. */
  check(text: string): Misspelled[]
  suggest(word: string): string[]
}

let loading: Promise<HunspellFactory> | null = null

/** Milliseconds that the WebAssembly may take to start. */
const startWithin = 20_000
/** More answers than that are forgotten, so that a long day holds no memory. */
const mostRemembered = 50_000
const mostSuggestions = 7

/**
 * Reads a dictionary.
 *
 * @throws DictionaryError where the files are no dictionary
 */
export async function openSpeller(language: string, files: DictionaryFiles, extraWords: readonly string[] = []): Promise<Speller> {
  const { aff, dic } = asUtf8(files)
  loading ??= loadModule({ timeout: startWithin })
  const factory = await loading
  const paths = [factory.mountBuffer(aff, `${language}.aff`), factory.mountBuffer(dic, `${language}.dic`)] as const
  const hunspell = factory.create(...paths)
  for (const path of paths) factory.unmount(path)
  // Added to the dictionary too, so that they are suggested.
  for (const word of extraWords) hunspell.addWord(word)
  const extra = new KnownWords(extraWords)
  if (firstWords(dic).every((word) => !hunspell.spell(word))) throw new DictionaryError('not-a-dictionary')
  const remembered = new Map<string, boolean>()
  const isRight = (word: string): boolean => {
    const known = remembered.get(word)
    if (known !== undefined) return known
    if (remembered.size >= mostRemembered) remembered.clear()
    const answer = extra.has(word) || hunspell.spell(word)
    remembered.set(word, answer)
    return answer
  }
  return {
    check: (text) =>
      wordsToCheck(text, language).flatMap(({ from, to, word, whole }) => (isRight(word) || (whole !== null && isRight(whole)) ? [] : [{ from, to, word: text.slice(from, to) }])),
    suggest: (word) => rankedSuggestions(plainWord(word), (one) => hunspell.suggest(one)).slice(0, mostSuggestions),
  }
}

/** A few words that are in the dictionary: where it knows none of them, it is none. */
function firstWords(dic: Uint8Array): string[] {
  const lines = new TextDecoder().decode(dic.subarray(0, 20_000)).split(/\r?\n/).slice(1, 200)
  return lines.map((line) => line.replace(/[/\t ].*$/, '')).filter((word) => /^\p{L}+$/u.test(word))
}
