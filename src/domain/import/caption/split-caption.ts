import type { PhotoFields } from '#domain/photo/photo.ts'
import { agencyName, creditLabel, isAgency, namesSource } from './credit-words.ts'

/** The credit as fields of a photo; empty where the text does not tell. `creditLine` is what a reader is to see. */
export type CaptionCredit = Pick<PhotoFields, 'creditLine' | 'creator' | 'source' | 'copyrightNotice'>

/**
 * A caption and its credit, taken apart. `taken` is what stood for the credit, empty where there was none. `sure` is false where only a
 * known name or a habit of agencies says that it is a credit.
 */
export interface SplitCaption {
  caption: string
  credit: CaptionCredit
  taken: string
  sure: boolean
}

interface CreditForm {
  pattern: RegExp
  read: (groups: Record<string, string | undefined>) => CaptionCredit | null
  sure: boolean
}

/** Credits stand at an end of a caption; nothing is looked for beyond this many characters from it. */
const reach = 240
const longestCredit = 160

const stop = String.raw`(?<before>^|[.!?…。！？」』”"')\]）］〉》|\n]\s*|\s[-–—―]\s*)`
const opening = String.raw`[(（[［【〔<〈]`
const closing = String.raw`[)）\]］】〕>〉]`
const end = String.raw`\s*[.。]?\s*$`

/** Each form that a credit takes at the end of a caption, the plainest first. */
const closingForms: CreditForm[] = [
  form(String.raw`\s*[/|／｜]\s*(?<label>${creditLabel})\s*[:：=＝]\s*(?<name>[^\n]+?)${end}`, labelled),
  form(String.raw`\s*${opening}\s*(?<label>${creditLabel})\s*[:：=＝/]\s*(?<name>[^\n]+?)\s*${closing}${end}`, labelled),
  form(String.raw`\s*${opening}\s*(?<name>(?:photo|photograph|picture|image)s?\s+by\s+[^\n()[\]]+?)\s*${closing}${end}`, photographer),
  form(String.raw`\s*${opening}\s*(?<name>(?:(?:photo|image|picture)s?\s+)?courtesy(?:\s+of)?\s+[^\n()[\]]+?)\s*${closing}${end}`, courtesy),
  form(String.raw`\s*${opening}\s*(?<name>(?:©|ⓒ|\(c\)|copyright\b)[^\n]*?)\s*${closing}${end}`, copyright),
  form(String.raw`\s*${opening}\s*(?<name>(?:사진\s*[=:：]?\s*)?[^\n()（）[\]]{1,60}?\s*제공)\s*${closing}${end}`, provided),
  form(String.raw`\s*${opening}\s*(?<name>${agencyName}(?:\s+photo)?\s*/\s*[^\n()[\]]+?)\s*${closing}${end}`, agencyFirst),
  form(String.raw`\s*${opening}\s*(?<name>[^\n()[\]/]+?\s*/\s*${agencyName}(?:\s+via\s+[^\n()[\]]+?)?)\s*${closing}${end}`, agencyLast),
  form(String.raw`\s*${opening}\s*(?<name>${agencyName}(?:\s+via\s+[^\n()[\]]+?)?)\s*${closing}${end}`, agencyAlone, false),
  form(String.raw`\s*[/／]?\s*(?<![\p{L}(（[［【〔<〈])(?<label>사진(?: ?(?:제공|출처|촬영))?|자료(?: ?(?:사진|제공))?)\s*[=＝:：]\s*(?<name>[^\n]+?)${end}`, labelled),
  form(String.raw`\s*[/|／｜]\s*(?<name>[^\n/|]{1,60}?\s*제공)${end}`, provided),
  form(String.raw`\s*(?<name>(?:©|ⓒ|\(c\))\s*[^\n©ⓒ]+?)${end}`, copyright),
  form(String.raw`${stop}(?<name>copyright\s+(?:©\s*)?(?:\d{4}\s+)?[^\n]+?)${end}`, copyright),
  form(String.raw`${stop}(?<name>(?:photo|photograph|picture|image)s?\s+by\s+[^\n]+?)${end}`, photographer),
  form(String.raw`${stop}(?<name>(?:(?:photo|image|picture)s?\s+)?courtesy\s+of\s+[^\n]+?)${end}`, courtesy),
  form(String.raw`${stop}(?<label>${creditLabel})\s*[:：＝=]\s*(?<name>[^\n]+?)${end}`, labelled),
  form(String.raw`${stop}(?<name>${agencyName}\s+photo\s*/\s*[^\n]+?|${agencyName}\s*/\s*[^\n.]+?)${end}`, agencyFirst, false),
  form(String.raw`${stop}(?<name>[^\n./]{2,80}/\s*${agencyName}(?:\s+via\s+${agencyName})?)${end}`, agencyLast, false),
  form(String.raw`\s*[/|／｜]\s*(?<name>${agencyName}(?:\s*=\s*[^\n]{1,40}|\s+via\s+[^\n]{1,60})?)${end}`, agencyAlone, false),
  form(String.raw`\s*[/／]\s*(?<name>[^\n/\s]{2,8}\s?(?:선임|인턴|객원|사진)?기자)${end}`, koreanReporter, false),
  form(String.raw`${stop}(?<name>[^\n.。]{1,60}?\s제공)${end}`, provided, false),
  form(String.raw`${stop}(?<name>${agencyName}(?:\s+via\s+${agencyName})?)${end}`, agencyAlone, false),
]

/** The few forms that stand before a caption. */
const leadingForms: CreditForm[] = [
  form(String.raw`^\s*${opening}\s*(?<label>${creditLabel})\s*[:：=＝/]\s*(?<name>[^\n\])）］】]+?)\s*${closing}\s*`, labelled),
  form(String.raw`^\s*(?<label>photo credits?|image credits?|사진 ?(?:제공|출처))\s*[:：=]\s*(?<name>[^\n]+?)\s*(?:\n|\s[-–—|]\s)`, labelled),
]

/**
 * Takes the credit off a caption as agencies and newspapers write it: "… on March 3. / Source: Calvera Photo", "(Photo: X)",
 * "Photo by NAME/AGENCY", "© Agency", "사진=연합뉴스", "(AP Photo/NAME)", "[사진 제공=…]" and their like. A caption without one comes back whole.
 */
export function splitCaption(text: string): SplitCaption {
  const whole = text.replace(/\r\n?/g, '\n').trim()
  const from = Math.max(0, whole.length - reach)
  const tail = whole.slice(from)
  for (const { pattern, read, sure } of closingForms) {
    const match = pattern.exec(tail)
    const credit = match && read(match.groups ?? {})
    if (!match || !credit || !isPlausible(credit)) continue
    const kept = from + match.index + (match.groups?.['before'] ?? '').length
    return { caption: trimmed(whole.slice(0, kept)), credit, taken: whole.slice(kept).trim(), sure }
  }
  const head = whole.slice(0, reach)
  for (const { pattern, read, sure } of leadingForms) {
    const match = pattern.exec(head)
    const credit = match && read(match.groups ?? {})
    if (!match || !credit || !isPlausible(credit)) continue
    return { caption: trimmed(whole.slice(match[0].length)), credit, taken: match[0].trim(), sure }
  }
  return { caption: whole, credit: noCredit(), taken: '', sure: true }
}

/**
 * A text that is known to be a credit (of its own element, of a field), read into fields: "Photo by NAME/AGENCY" gives the credit line
 * NAME/AGENCY with its creator and source.
 */
export function readCredit(text: string): CaptionCredit {
  const line = text.replace(/\s+/g, ' ').trim()
  const { caption, credit } = splitCaption(line)
  return caption === '' && credit.creditLine !== '' ? credit : { ...noCredit(), creditLine: line }
}

function form(pattern: string, read: CreditForm['read'], sure = true): CreditForm {
  return { pattern: new RegExp(pattern, 'iu'), read, sure }
}

function noCredit(): CaptionCredit {
  return { creditLine: '', creator: '', source: '', copyrightNotice: '' }
}

function isPlausible({ creditLine }: CaptionCredit): boolean {
  if (creditLine === '' || creditLine.length > longestCredit) return false
  // A sentence that goes on after a full stop is text, not a name; initials and "Inc." are not such a stop.
  return !/\p{Ll}{4,}[.!?。]\s+\p{L}/u.test(creditLine)
}

function trimmed(caption: string): string {
  return caption.replace(/[\s/|／｜–—-]+$/u, '').trim()
}

function clean(name: string | undefined): string {
  return (name ?? '').replace(/\s+/g, ' ').trim()
}

function labelled(groups: Record<string, string | undefined>): CaptionCredit | null {
  const label = clean(groups['label'])
  const line = clean(groups['name'])
  if (line === '') return null
  if (/^(?:©|ⓒ|\(c\))/iu.test(line)) return copyright({ name: line })
  if (namesSource(label)) return { ...noCredit(), creditLine: line, source: line }
  if (/(?:by|촬영|撮影|摄影|攝影|تصوير)$/iu.test(label)) return photographer({ name: line })
  return namesIn(line) ?? { ...noCredit(), creditLine: line }
}

function photographer(groups: Record<string, string | undefined>): CaptionCredit {
  const line = clean(groups['name']).replace(/^(?:photo|photograph|picture|image)s?\s+by\s+/iu, '')
  return namesIn(line) ?? { ...noCredit(), creditLine: line, creator: line }
}

function courtesy(groups: Record<string, string | undefined>): CaptionCredit {
  const line = clean(groups['name'])
  const giver = line.replace(/^(?:(?:photo|image|picture)s?\s+)?courtesy(?:\s+of)?\s+/iu, '')
  return { ...noCredit(), creditLine: `Courtesy of ${giver}`, source: giver }
}

function copyright(groups: Record<string, string | undefined>): CaptionCredit | null {
  const notice = clean(groups['name'])
  const owner = notice
    .replace(/^(?:copyright\b|©|ⓒ|\(c\))\s*/iu, '')
    .replace(/^(?:©|ⓒ|\(c\))\s*/iu, '')
    .replace(/^\d{4}(?:\s*[-–]\s*\d{4})?,?\s+/u, '')
    .replace(/[,.]?\s*all rights reserved\.?$/iu, '')
  // Words that go on in small letters are a sentence about a sign, not somebody's name.
  return !/^[\p{Lu}\p{Lo}\p{N}@]/u.test(owner) ? null : { ...noCredit(), ...namesIn(owner), creditLine: owner, copyrightNotice: notice }
}

function provided(groups: Record<string, string | undefined>): CaptionCredit | null {
  const giver = clean(groups['name'])
    .replace(/^사진\s*[=:：]?\s*/u, '')
    .replace(/\s*제공$/u, '')
  return giver === '' ? null : { ...noCredit(), creditLine: `${giver} 제공`, source: giver }
}

function agencyFirst(groups: Record<string, string | undefined>): CaptionCredit {
  const line = clean(groups['name'])
  const slash = line.indexOf('/')
  const agency = line.slice(0, slash).trim()
  return { ...noCredit(), creditLine: line, creator: line.slice(slash + 1).trim(), source: agency.replace(/\s+photo$/iu, '') }
}

function agencyLast(groups: Record<string, string | undefined>): CaptionCredit {
  const line = clean(groups['name'])
  const slash = line.lastIndexOf('/')
  return { ...noCredit(), creditLine: line, creator: line.slice(0, slash).trim(), source: line.slice(slash + 1).trim() }
}

function agencyAlone(groups: Record<string, string | undefined>): CaptionCredit {
  const line = clean(groups['name'])
  return { ...noCredit(), creditLine: line, source: line }
}

function koreanReporter(groups: Record<string, string | undefined>): CaptionCredit {
  const line = clean(groups['name'])
  return { ...noCredit(), creditLine: line, creator: line.replace(/\s?(?:선임|인턴|객원|사진)?기자$/u, '') }
}

/** NAME/AGENCY, NAME, AGENCY or AGENCY/NAME with a known agency, taken apart. */
function namesIn(line: string): CaptionCredit | null {
  const parts = /^([^/,]+?)\s*(?:\/|,\s)\s*([^/]+)$/u.exec(line)
  const first = parts?.[1] ?? ''
  const second = parts?.[2] ?? ''
  if (isAgency(line)) return { ...noCredit(), creditLine: line, source: line }
  if (first === '' || second === '') return null
  if (isAgency(first)) return agencyFirst({ name: line.replace(/,\s/u, '/') })
  if (line.includes('/')) return agencyLast({ name: line })
  return isAgency(second) ? { ...noCredit(), creditLine: line, creator: first, source: second } : null
}
