/** Writing without spaces between words, or whose words change at the end: looked up by pairs of characters. */
const paired = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]/u
const runs = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+|(?:(?![\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆])[\p{L}\p{M}\p{N}])+/gu

/**
 * Text as it is compared: compatibility forms, case, and accents on Latin, Greek and Cyrillic letters do not count, nor do Arabic vowel signs
 * and the stretched line.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .replace(/[\u064b-\u065f\u0670\u0640]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
}

/**
 * The words of a text as the index keeps them, with a space between: Korean, Chinese and Japanese as overlapping pairs of characters, the
 * last character of each run once more alone, so that a search for one character finds it.
 */
export function indexTokens(text: string): string {
  return tokensOf(text, true).join(' ')
}

/** What a reader typed, as an FTS5 query: every word must be there, each may go on. Null where nothing can be looked up. */
export function matchQuery(typed: string): string | null {
  const words = typed
    .split(/\s+/)
    .map((word) => tokensOf(word, false))
    .filter((tokens) => tokens.length > 0)
  return words.length === 0 ? null : words.map((tokens) => `"${tokens.join(' ')}"*`).join(' AND ')
}

function tokensOf(text: string, isIndexed: boolean): string[] {
  const found = fold(text).match(runs) ?? []
  return found.flatMap((run, index) => {
    if (!paired.test(run)) return [run]
    const characters = [...run]
    const pairs = characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''))
    // A search goes on after its last word: there the last character alone would not be found.
    const endsAlone = isIndexed || index < found.length - 1 || characters.length === 1
    return endsAlone ? [...pairs, characters.at(-1) ?? ''] : pairs
  })
}
