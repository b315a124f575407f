import { endsSentence, joinLines, paragraphsOf, widthOf } from '../text/paragraphs.ts'

const narrowest = 30
const widest = 140
/** How full a line is that was broken because the next word did not fit. Proportional type varies. */
const full = 0.78
const bullet = /^\s*(?:[•‣▪◦●∙·]|\d{1,3}[.)])\s/u

/** Ligatures are one sign in a PDF, and several letters everywhere else. */
const ligatures: Record<string, string> = { '\ufb00': 'ff', '\ufb01': 'fi', '\ufb02': 'fl', '\ufb03': 'ffi', '\ufb04': 'ffl', '\ufb05': 'st', '\ufb06': 'st' }

/** The paragraphs of plain text, the lines of each. Lines that a program broke at a width are joined, with the words it parted at their ends. */
export function plainParagraphs(text: string): string[][] {
  const lines = text
    .replace(/\r\n?|[\u2028\u0085\v]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(/\f/g, '\n')
    .replace(/[\ufb00-\ufb06]/g, (sign) => ligatures[sign] ?? sign)
    .split('\n')
  const width = widthOfLines(lines)
  return width === null ? paragraphsOf(lines) : unwrapped(lines, width, new Set(wordsOf(lines)))
}

/** The width at which the lines were broken; null where they were not. */
function widthOfLines(lines: readonly string[]): number | null {
  const widths = lines.map((line) => widthOf(line.trim()))
  const width = widths.reduce((most, one) => Math.max(most, one), 0)
  if (width < narrowest || width > widest) return null
  let broken = 0
  let filled = 0
  let flowing = 0
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || line.trim() === '' || next.trim() === '' || endsSentence(line) || bullet.test(next)) return
    broken += 1
    if ((widths[index] ?? 0) + 1 + widthOf(firstWord(next)) >= width * full) filled += 1
    if (!/^\s*[\p{Lu}\p{Lt}]/u.test(next) || /[,\p{Ll}\p{Pd}\u00ad]$/u.test(line.trimEnd())) flowing += 1
  })
  return broken > 0 && filled >= broken * 0.8 && flowing >= broken * 0.5 ? width : null
}

function unwrapped(lines: readonly string[], width: number, words: ReadonlySet<string>): string[][] {
  const paragraphs: string[] = []
  let last: string | null = null
  for (const raw of lines) {
    const line = raw.trim()
    const begins = last === null || bullet.test(line) || (/^(?: {2,}|\t|\u3000)/.test(raw) && endsSentence(last)) || (endsSentence(last) && isShort(last, line, width))
    if (line === '') last = null
    else {
      if (begins) paragraphs.push(line)
      else paragraphs[paragraphs.length - 1] = join(paragraphs.at(-1) ?? '', line, words)
      last = line
    }
  }
  return paragraphs.map((paragraph) => [paragraph])
}

/** Whether a line ended although the next word would have fitted. */
function isShort(line: string, next: string, width: number): boolean {
  return widthOf(line) + 1 + widthOf(firstWord(next)) < width * full
}

/** Words of these beginnings keep the hyphen at which a line was broken. */
const keepsHyphen = /^(?:self|well|non|ex|co|half|cross|mid|all|post|pre|anti|pro|long|short|high|low|so|then|vice|follow|year|two|three|four|five|six|ten|must|know|check|hand|full|part|left|right|new|old)$/i

function join(before: string, line: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + line
  const parted = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(before)
  const rest = /^[\p{L}\p{M}]+/u.exec(line)?.[0]
  if (parted === null || rest === undefined) return before + joinLines(before.slice(-1), line).slice(1)
  const [first = ''] = parted.slice(1)
  const whole = `${first}${rest}`.toLowerCase()
  const hyphened = `${first}-${rest}`.toLowerCase()
  const isOneWord = words.has(whole) || (!words.has(hyphened) && /^\p{Ll}/u.test(rest) && /\p{Ll}$/u.test(first) && first.length > 1 && !keepsHyphen.test(first))
  return (isOneWord ? before.slice(0, -1) : before) + line
}

/** The words that stand whole in the text, to know again those that were parted. */
function* wordsOf(lines: readonly string[]): Generator<string> {
  for (const line of lines) for (const [word] of line.trimEnd().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-?$|[\p{L}\p{M}])/gu)) yield word.toLowerCase()
}

function firstWord(line: string): string {
  const [word = ''] = line.trimStart().split(/\s/, 1)
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word) ? word.slice(0, 1) : word
}
