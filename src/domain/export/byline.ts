import type { ReaderWords } from './reader-words.ts'

/** The name in a byline, without a "By" that the reporter typed before it. */
export function authorName(byline: string): string {
  return byline.trim().replace(/^by(?:\s*:\s*|\s+)(?=\S)/iu, '')
}

/** The names of a story's bylines, empty ones left out. */
export function authorNames(bylines: readonly string[]): string[] {
  return bylines.map(authorName).filter((name) => name !== '')
}

/** Names in one sentence: `By A, B and C`. The names come in the form that the format needs. */
export function bylineOf(names: readonly string[], words: ReaderWords): string {
  const [before, after] = words.by
  const last = names.at(-1) ?? ''
  const first = names.slice(0, -1)
  return `${before}${first.length > 0 ? `${first.join(words.comma)}${words.and}${last}` : last}${after}`
}
