import type { PhotoFields } from './fields.ts'

/** The newsroom's setting that keeps it. */
export const creditFormSetting = 'credit-form'
export const longestCreditForm = 120

export type CreditFields = Pick<PhotoFields, 'creditLine' | 'creator' | 'source'>

/** What a form names, by the words in its braces. */
const named = { credit: 'creditLine', creator: 'creator', source: 'source' } as const satisfies Record<string, keyof CreditFields>

/** How the house writes a credit: words before, names with words between them, words behind. */
export interface CreditForm {
  readonly written: string
  readonly before: string
  readonly names: readonly (keyof CreditFields)[]
  /** One fewer than names. */
  readonly between: readonly string[]
  readonly behind: string
}

/** Forms that desks use, to choose from. */
export const usualForms = ['{creator}/{credit}', '{creator} / {source}', 'Source: {source}', 'Photo: {creator}/{source}', '사진={source}', '사진={creator}/{source}', '{credit} {creator}', '© {source}'] as const

/**
 * Reads a form, as `{creator}/{credit}` or `사진={source}`: each name at most once, something between two of them. Null for what is none; an empty
 * setting is none, and a credit is then written as it always was.
 */
export function readCreditForm(written: string | undefined): CreditForm | null {
  const form = (written ?? '').normalize('NFC').trim()
  if (form === '' || form.length > longestCreditForm || /[\r\n]/.test(form)) return null
  const pieces = form.split(/\{(credit|creator|source)\}/)
  const names = pieces.filter((_, index) => index % 2 === 1).map((name) => named[name as keyof typeof named])
  const words = pieces.filter((_, index) => index % 2 === 0).map((piece) => piece.replace(/\s/g, ' '))
  const between = words.slice(1, -1)
  if (names.length === 0 || new Set(names).size < names.length || between.includes('') || words.some((piece) => /[{}]/.test(piece))) return null
  return { written: form, before: words[0] ?? '', names, between, behind: words.at(-1) ?? '' }
}

/**
 * A credit as the house writes it; null where its form does not serve, since a photo does not say what the form asks for: nothing that a photo says
 * of its credit is left out for the form's sake.
 */
export function composeCredit(fields: CreditFields, form: CreditForm): string | null {
  const values = form.names.map((name) => oneLine(fields[name]))
  const given = values.filter((value) => value !== '')
  const credit = oneLine(fields.creditLine)
  if (given.length === 0) return null
  if (given.length < values.length && credit !== '' && !form.names.includes('creditLine')) return null
  // A credit line that names its photographer itself names everybody once.
  const said = new Set(form.names.includes('creditLine') ? partsOf(credit) : [])
  const shown = form.names.map((name, index) => ({ value: values[index] ?? '', before: index === 0 ? '' : (form.between[index - 1] ?? ''), isSaid: name !== 'creditLine' && said.has(values[index] ?? '') }))
  const kept = shown.filter(({ value, isSaid }, index) => value !== '' && !isSaid && values.indexOf(value) === index)
  const width = widthFor(kept.map(({ value }) => value), form.between)
  const words = kept.map(({ value, before }, index) => (index === 0 ? value : widened(before, width) + value)).join('')
  return `${form.before}${words}${form.behind}`.trim()
}

/** A credit in one string, taken apart as the form says; null where it is not written so, or where a name is missing. */
export function parseCredit(text: string, form: CreditForm): CreditFields | null {
  // No-break spaces stay: they tell which of several signs is the form's own.
  const line = text.normalize('NFC').replace(/[^\S\u00a0]+/gu, ' ').trim()
  const start = form.before.trimStart()
  const end = form.behind.trimEnd()
  if (!line.startsWith(start) || !line.slice(start.length).endsWith(end)) return null
  const inner = line.slice(start.length, line.length - end.length)
  const width = widths.find((one) => form.between.length > 0 && one !== 0 && form.between.every((sign) => inner.includes(widened(sign, one)))) ?? 0
  const values: string[] = []
  let rest = inner
  for (const sign of form.between) {
    const at = rest.indexOf(widened(sign, width))
    if (at < 0) return null
    values.push(rest.slice(0, at))
    rest = rest.slice(at + widened(sign, width).length)
  }
  values.push(rest)
  // More of a sign than the form has: nobody can tell which of them stands in a name.
  if (form.between.some((sign) => values.some((value) => value.includes(widened(sign, width))))) return null
  const fields: CreditFields = { creditLine: '', creator: '', source: '' }
  for (const [index, name] of form.names.entries()) {
    const value = oneLine(values[index] ?? '')
    if (value === '') return null
    fields[name] = value
  }
  return fields
}

/** How far the signs between names are set from them: as written, with spaces, with no-break spaces. */
const widths = [2, 1, 0] as const
type Width = (typeof widths)[number]

/**
 * A name may have the sign that stands between names (Ruiz/Lund, and Partners): the form's own sign is then set with more room than any sign in a
 * name has, so that reader and machine can tell them apart. Names have no no-break spaces, so that the widest always serves.
 */
function widthFor(values: readonly string[], between: readonly string[]): Width {
  const collides = (width: Width) => between.some((sign) => values.some((value) => value.includes(width === 0 ? core(sign) : widened(sign, width))))
  if (!collides(0)) return 0
  return collides(1) ? 2 : 1
}

function core(sign: string): string {
  return sign.trim() || sign
}

function widened(sign: string, width: Width): string {
  if (width === 0) return sign
  // Of a mere space there is no wider one but that.
  if (sign.trim() === '') return '\u00a0'
  const space = width === 1 ? ' ' : '\u00a0'
  return `${space}${sign.trim()}${space}`
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** Whom a credit line names, where it names several. */
function partsOf(credit: string): string[] {
  const parts = credit.split(/\s*[/|｜／]\s*|\s+via\s+|,\s+/u)
  return parts.length > 1 ? parts : []
}
