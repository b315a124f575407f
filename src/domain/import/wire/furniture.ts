import type { ImportWarning } from '../imported.ts'

/** Marks that say a dispatch is over, alone on their line. */
const endMark = /^\s*(?:-{1,2}\s*30\s*-{1,2}|-?\s*\(?\s*END(?:S|IT)?\s*\)?\s*-?|#{2,}(?:\s*#)*|#(?:\s+#)+|[<(（]\s*끝\s*[>)）]|-\s*끝\s*-|（?終わり）|（完）|\(완\))\s*$/

/** Lines that belong to the page or the service and not to the text. */
const furniture: { pattern: RegExp; code: string }[] = [
  { pattern: endMark, code: 'end-mark-dropped' },
  { pattern: /^\s*(?:\(more(?: to come)?\)|-{1,2}\s*more\s*-{1,2}|more to come|\(계속\))\s*$/i, code: 'end-mark-dropped' },
  { pattern: /^\s*(?:advertisement|story continues below advertisement|advertisement - scroll to continue|광고|<\s*광고\s*>|広告|إعلان)\s*$/i, code: 'furniture-dropped' },
  { pattern: /^\s*<?저작권자\s*(?:ⓒ|©|\(c\)).*$|^.{0,80}무단\s?전재.{0,60}금지[.>\s]*$|^\s*(?:copyright\b|©|ⓒ).{0,120}all rights reserved\.?\s*$/i, code: 'furniture-dropped' },
  { pattern: /^\s*(?:share (?:this|on)(?: [\p{L}]{1,12}){0,3}|공유하기|기사 ?공유|url 복사|프린트|스크랩|글자 ?크기.{0,20}|좋아요\s*\d*|구독하기)\s*$/iu, code: 'furniture-dropped' },
]

/** Takes out end marks ("- 30 -", "(END)", "###", "<끝>") and lines of the page; only whole lines, each told in a warning. */
export function dropFurniture(lines: readonly string[], warnings: ImportWarning[]): string[] {
  const firstText = lines.findIndex((line) => line.trim() !== '')
  const lastText = lines.findLastIndex((line) => line.trim() !== '')
  return lines.filter((line, index) => {
    const found = furniture.find(({ pattern }) => pattern.test(line))
    if (found === undefined) return true
    // An end mark ends something: text stands before it. A heading sign or a word at the head of a text is no end.
    if (found.code === 'end-mark-dropped' && (index === firstText || index < lastText - 12)) return true
    const text = line.trim()
    warnings.push({ code: found.code, message: `A line that is not part of the text was left out: “${text}”.`, values: { text } })
    return false
  })
}
