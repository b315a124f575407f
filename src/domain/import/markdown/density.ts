const signs = /[*_[\]<>`~&!]/g

/** The longest stretch without a blank line, and the most lines and signs in it, that a reader of Markdown takes in good time. */
const longestBlock = 200_000
const mostLines = 5_000
const mostSigns = 6_000

/**
 * Whether a text is so dense with Markdown's signs, or so long without a paragraph's end, that reading it as Markdown could take minutes.
 * No story is; a hostile or broken file may be.
 */
export function isTooDense(text: string): boolean {
  let length = 0
  let count = 0
  let lines = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      length = 0
      count = 0
      lines = 0
      continue
    }
    length += line.length
    lines += 1
    count += line.match(signs)?.length ?? 0
    if (length > longestBlock || count > mostSigns || lines > mostLines) return true
  }
  return false
}
