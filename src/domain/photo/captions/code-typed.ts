import { codeSigns, longestCode } from './code-sign.ts'
import { codesIn, type CodeBook, type CodePlace } from './codes.ts'

/** A code that might be meant by what was typed so far. */
export interface MeantCode {
  readonly code: string
  readonly text: string
  /** Other replacements, from the second on. */
  readonly others: readonly string[]
}

const { backslash } = codeSigns
const begun = new RegExp(String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}:/.${backslash}])[${backslash}](?<code>[^\s${backslash}]{1,${longestCode + 4}})$`, 'u')

/** The codes that begin as the one that is being typed at the end of a line does, the exact one first; none where no code has begun. */
export function codesMeant(line: string, codes: CodeBook, most = 5): MeantCode[] {
  const typed = codes.size === 0 ? undefined : begun.exec(line)?.groups?.['code']
  if (typed === undefined) return []
  const wanted = (/^(?<code>.+?)[#＃]/u.exec(typed)?.groups?.['code'] ?? typed).normalize('NFKC').toLowerCase()
  const found: MeantCode[] = []
  for (const { code, replacements } of codes) {
    const key = code.normalize('NFKC').toLowerCase()
    if (!key.startsWith(wanted)) continue
    const meant = { code, text: replacements[0] ?? '', others: replacements.slice(1) }
    if (key === wanted) found.unshift(meant)
    else if (found.length < most) found.push(meant)
  }
  return found.slice(0, most)
}

/** What is to be said of the codes that stand in a text: each once. */
export function codesLeft(text: string, codes: CodeBook, most = 5): CodePlace[] {
  return [...new Map(codesIn(text, codes).map((place) => [place.written, place])).values()].slice(0, most)
}
