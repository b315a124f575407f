/** Texts that say the same have the same key: capital letters, width, spaces, punctuation and marks of composition make no difference. */
export function matchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}
