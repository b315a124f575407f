/** Writing without spaces between words, or whose words change at the end: looked up by pairs of characters. */
const paired = /[\p{sc=Hangul}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々〆]+/gu
const words = /[\p{L}\p{M}\p{N}]+/gu

/** Texts of these alone differ in case only: Latin without accents, Hangul syllables, kana, common Han, and the punctuation around them. */
const plain = /^[\t\n\r\x20-\x7e\u2010-\u201f\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]*$/

/**
 * Text as it is compared: compatibility forms, case, and accents on Latin, Greek and Cyrillic letters do not count, nor do Arabic vowel signs
 * and the stretched line.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{M}+/gu, '$1')
    .replace(/[\u064b-\u065f\u0670\u0640]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
}

/**
 * The words of a text as the index keeps them, with a space between: Korean, Chinese and Japanese as overlapping pairs of characters, the
 * last character of each run once more alone, so that a search for one character finds it.
 */
export function indexTokens(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => tokensOf(line, true))
    .join(' ')
}

/** What a reader typed, as an FTS5 query: every word must be there, each may go on. Null where nothing can be looked up. */
export function matchQuery(typed: string): string | null {
  const terms = typed
    .split(/\s+/)
    .map((word) => tokensOf(word, false))
    .filter((tokens) => tokens.length > 0)
  return terms.length === 0 ? null : terms.map((tokens) => `"${tokens.join(' ')}"*`).join(' AND ')
}

function tokensOf(text: string, isIndexed: boolean): string[] {
  const runs = (fold(text).match(words) ?? []).flatMap(runsOf)
  return runs.flatMap((run, index) => {
    if (!isPaired(run)) return [run]
    const characters = [...run]
    const pairs = characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''))
    // A search goes on after its last word: there the last character alone would not be found.
    const endsAlone = isIndexed || index < runs.length - 1 || characters.length === 1
    return endsAlone ? [...pairs, characters.at(-1) ?? ''] : pairs
  })
}

/** The parts of a word that are looked up by pairs, and those that are not. */
function runsOf(word: string): string[] {
  return isPaired(word) ? word.replace(paired, ' $& ').split(' ').filter(Boolean) : [word]
}

function isPaired(word: string): boolean {
  return word.search(paired) >= 0
}
