/** How much of a text is looked at. */
const looked = 20_000

/**
 * Whether plain text is most likely Markdown: it has signs that nobody writes otherwise, a link or a picture in its brackets, a heading, bold
 * between stars, a fence, a table's rule, or several items and quotes.
 */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.slice(0, looked).replace(/\r\n?/g, '\n').split('\n')
  const has = (sign: RegExp): number => lines.filter((line) => sign.test(line)).length
  if (has(/(?<!\\)!?\[[^\]\n]{1,300}\]\((?:https?:|mailto:|\/|#|<)[^)\s]{0,2000}[^)]*\)/) > 0) return true
  if (has(/^#{1,6} \S/) > 0 && !lines.every((line) => line.trim() === '' || line.startsWith('#'))) return true
  if (has(/(?:^|\s)\*\*[^\s*](?:[^*\n]{0,300}[^\s*])?\*\*(?=$|[\s.,;:!?)])/) > 0) return true
  if (has(/^(?:```|~~~)/) > 1 || has(/^\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/) > 0 || has(/^\[\^[^\]\s]{1,50}\]: /) > 0) return true
  return has(/^\s{0,6}[-*+] \S/) > 1 && has(/^\s{0,6}[-*+] \S/) * 2 >= lines.filter((line) => line.trim() !== '').length
}
