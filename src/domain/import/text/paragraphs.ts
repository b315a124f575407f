/** A paragraph of plain text: its lines, one in most cases, several where the breaks between them belong to it (verse, an address). */
export type ParagraphLines = string[]

const terminal = /[.!?…。！？:]["'”’」』»)\]）】]*$|["”」』»]$|[다요죠까][.]?["”’]?$/u
const narrowest = 30
const widest = 110

/** Paragraphs of lines that stand together: separated by blank lines, one to a line, or wrapped by hand at a width. */
export function paragraphsOf(lines: readonly string[]): ParagraphLines[] {
  const paragraphs: ParagraphLines[] = []
  let block: string[] = []
  for (const line of [...lines, '']) {
    if (line.trim() !== '') block.push(line)
    else if (block.length > 0) {
      paragraphs.push(...paragraphsOfBlock(block))
      block = []
    }
  }
  return paragraphs
}

function paragraphsOfBlock(block: readonly string[]): ParagraphLines[] {
  const indented = block.filter((line) => /^(?: {2,}|\t|\u3000)/.test(line)).length
  if (indented > 0 && indented < block.length) return splitAtIndents(block).map((lines) => [joinAll(lines.map((line) => line.trim()))])
  return plainParagraphs(block)
}

function plainParagraphs(block: readonly string[]): ParagraphLines[] {
  const lines = block.map((line) => line.trim())
  if (lines.length === 1) return [lines]
  if (isWrapped(lines)) return [[joinAll(lines)]]
  const ended = lines.filter(endsSentence).length
  return ended * 2 >= lines.length ? lines.map((line) => [line]) : [lines]
}

function splitAtIndents(block: readonly string[]): string[][] {
  const groups: string[][] = []
  for (const line of block) {
    if (groups.length === 0 || /^(?: {2,}|\t|\u3000)/.test(line)) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  return groups
}

/**
 * Whether lines were broken at a width and not at the end of thoughts: nearly every line is as full as it can be, so that the first word of
 * the next would not have fitted.
 */
export function isWrapped(lines: readonly string[]): boolean {
  const widths = lines.map(widthOf)
  const width = widths.reduce((widest, one) => Math.max(widest, one), 0)
  if (width < narrowest || width > widest) return false
  const breaks = lines.slice(0, -1)
  if (breaks.every(endsSentence)) return false
  const full = breaks.filter((_, index) => (widths[index] ?? 0) + 1 + widthOf(firstWord(lines[index + 1] ?? '')) > width - 2).length
  return full >= breaks.length * 0.8
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return terminal.test(line.trimEnd().slice(-20))
}

function joinAll(lines: readonly string[]): string {
  return lines.map((line, index) => (index === 0 ? line : joinLines((lines[index - 1] ?? '').slice(-1), line).slice(1))).join('')
}

/** Two lines of one paragraph as one; scripts without spaces between words get none. */
export function joinLines(first: string, second: string): string {
  const cjk = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。」』）]$/u.test(first) && /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『（]/u.test(second)
  return `${first}${cjk ? '' : ' '}${second}`
}

function firstWord(line: string): string {
  const [word = ''] = line.split(/\s/, 1)
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word) ? word.slice(0, 1) : word
}

/** Columns in a fixed-width face: East Asian characters take two. */
export function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1
  return width
}
