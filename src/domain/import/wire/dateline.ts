import type { StoryFields } from '#domain/story/story.ts'
import type { ImportWarning } from '../imported.ts'
import type { WireItem } from './wire-copy.ts'

interface Opening {
  dateline: string
  bylines: string[]
  /** How many characters of the line the dateline takes, with the space after it. */
  length: number
}

/** `(서울=연합뉴스) 홍길동 기자 =`, `[서울=뉴시스]홍길동 기자 =`. */
const korean = /^\s*[[(（【]\s*([^=\n()[\]]{1,30}?)\s*=\s*([^\n()[\]]{1,30}?)\s*[\])）】]\s*(?:([^\n=]{1,60}?기자)\s*)?[=＝]\s*/u

/** `CALVERA, March 3 (Agency) —`, `CALVERA (AP) --`, `CALVERA, Ostmark —`. The place is in capitals, as a dateline's is. */
const western = /^\s*(\p{Lu}[\p{Lu}\p{M}'’.-]+(?:[ -]\p{Lu}[\p{Lu}\p{M}'’.-]*)*(?:,\s*[\p{L}\p{M}'’. ]{2,30})?(?:,\s*(?:\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9}\.?))?)\s*(?:\(([^()\n]{2,40})\)\s*)?(?:—|–|--)\s*/u

const byline = /^\s*(?:by|von|par|por)\s+(\p{Lu}[^\n.!?]{2,80})$/iu
const koreanByline = /^\s*([\p{sc=Hangul}]{2,4})\s*(?:선임|인턴|객원|특파원|논설)?\s?기자\s*(?:[(<]?\s*([\w.+-]+@[\w.-]+\w)\s*[)>]?)?\s*$/u
const address = /^\s*(?:(\p{Lu}[^\n@<(]{2,60}?)\s*[,|·]?\s*)?[<(]?\s*([\w.+-]+@[\w-]+(?:\.[\w-]+)+)\s*[>)]?\s*$/u

/** Takes the dateline and the bylines off the copy. Each is a guess and told with the words that went. */
export function readDateline(items: readonly WireItem[], warnings: ImportWarning[]): { fields: Partial<StoryFields>; items: WireItem[] } {
  const fields: Partial<StoryFields> = {}
  const bylines: string[] = []
  const result = items.map((item): WireItem => (item.kind === 'lines' ? { kind: 'lines', lines: [...item.lines] } : item))
  const texts = result.flatMap((item) => (item.kind === 'lines' ? item.lines.map((line, index) => ({ item, index, line })) : [])).filter(({ line }) => line.trim() !== '')
  const told = (code: string, words: string, what: string) =>
    warnings.push({ code, message: `“${words}” was taken for the ${what}.`, values: { text: words } })

  for (const { item, index, line } of [...texts.slice(0, 4), ...texts.slice(-3)]) {
    if (item.lines[index] !== line || line.length > 200) continue
    const name = byline.exec(line)?.[1]
    const reporter = koreanByline.exec(line)?.[1]
    const mail = address.exec(line)
    const found = (name === undefined ? undefined : namesOf(name)) ?? (reporter === undefined ? undefined : [reporter]) ?? (mail === null ? undefined : namesOf(mail[1] ?? ''))
    const isText = texts.length === 1 || (name !== undefined && !texts.slice(0, 4).some((other) => other.item === item && other.index === index))
    if (found === undefined || isText) continue
    item.lines[index] = ''
    bylines.push(...found)
    told(mail !== null && found.length === 0 ? 'address-dropped' : 'byline-guessed', line.trim(), mail !== null && found.length === 0 ? 'reporter’s address and left out' : 'byline')
  }

  for (const { item, index } of texts.slice(0, 6)) {
    const line = item.lines[index] ?? ''
    const opening = openingOf(line)
    if (opening === null) continue
    item.lines[index] = line.slice(opening.length)
    fields.dateline = opening.dateline
    bylines.push(...opening.bylines)
    told('dateline-guessed', line.slice(0, opening.length).trim(), opening.bylines.length > 0 ? 'dateline and byline' : 'dateline')
    break
  }
  if (bylines.length > 0) fields.bylines = [...new Set(bylines)]
  return { fields, items: result }
}

function openingOf(whole: string): Opening | null {
  const line = whole.slice(0, 300)
  const inKorean = korean.exec(line)
  if (inKorean) {
    const names = (inKorean[3] ?? '').replace(/\s*(?:선임|인턴|객원|논설)?\s?기자$/u, '')
    return { dateline: inKorean[1] ?? '', bylines: names === '' ? [] : names.split(/\s*[·,ㆍ]\s*/u), length: inKorean[0].length }
  }
  const match = western.exec(line)
  // A name in capitals before a dash alone may be anybody's sentence; a place says its day, its land or its agency.
  if (match === null || whole.length === match[0].length || (match[2] === undefined && !(match[1] ?? '').includes(','))) return null
  return { dateline: (match[1] ?? '').trim(), bylines: [], length: match[0].length }
}

function namesOf(text: string): string[] {
  return text
    .split(/\s*(?:,| and | und | et | y |&)\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
