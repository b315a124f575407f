import { signFor } from './quotes.ts'

/** What a typed sign becomes: so many signs before the caret go, and `insert` comes in the place of them and of the typed one. */
export interface Substitution {
  readonly cut: number
  readonly insert: string
}

const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'
const enDash = '–'
const emDash = '—'

/** Languages whose press sets a dash between words as an en dash; the others set an em dash. */
const withEnDash = new Set(['cs', 'da', 'de', 'fi', 'fr', 'hu', 'it', 'nb', 'nl', 'no', 'pl', 'sk', 'sl', 'sv'])

const primaryOf = (language: string) => language.toLowerCase().split('-')[0] ?? ''

function dashOf(language: string): string {
  return language.toLowerCase() === 'en-gb' || withEnDash.has(primaryOf(language)) ? enDash : emDash
}

/** Addresses and code keep every sign as it was typed. */
function isVerbatim(before: string): boolean {
  const word = /\S*$/u.exec(before)?.[0] ?? ''
  return /:\/\/|^www\.|@/i.test(word) || (before.split('`').length - 1) % 2 === 1
}

function dash(before: string, language: string): Substitution | null {
  const own = dashOf(language)
  // Three in a row are the other dash. A line that begins with hyphens is a rule, a list or a dash before speech: the next sign tells.
  if (before.endsWith(own) && before.length > 1) return { cut: 1, insert: own === enDash ? emDash : enDash }
  return /[^-]-$/u.test(before) ? { cut: 1, insert: own } : null
}

function ellipsis(before: string, language: string): Substitution | null {
  if (!/(?:^|[^.])\.\.$/u.test(before)) return null
  return { cut: 2, insert: primaryOf(language) === 'zh' ? '……' : '…' }
}

/** French sets a space that never breaks before high punctuation and inside guillemets; Canada does so for the colon and guillemets alone. */
function frenchSpace(typed: string, before: string, language: string): Substitution | null {
  const isCanadian = language.toLowerCase() === 'fr-ca'
  if (typed === '«') return { cut: 0, insert: `«${noBreak}` }
  if (typed === ' ' && before.endsWith(`«${noBreak}`)) return { cut: 0, insert: '' }
  // A time, a scale or an address: the space that was set before the colon was not meant.
  if (/\d/.test(typed) && /\d\u00a0:$/u.test(before)) return { cut: 2, insert: `:${typed}` }
  if (typed === '/' && /(?:^|\s)[a-z]{2,10}\u00a0:$/iu.test(before)) return { cut: 2, insert: ':/' }
  if (!/[;:!?»]/u.test(typed) || (isCanadian && /[;!?]/u.test(typed))) return null
  const space = typed === ':' || typed === '»' ? noBreak : narrowNoBreak
  if (before.endsWith(' ')) return { cut: 1, insert: `${space}${typed}` }
  return /[\p{L}\p{N}\p{M})\]”’"'%€$…»]$/u.test(before) ? { cut: 0, insert: `${space}${typed}` } : null
}

/** An opening sign before what was left out, as in ’90s and ’em, was an apostrophe. */
function leftOut(typed: string, before: string, language: string): Substitution | null {
  if (primaryOf(language) !== 'en') return null
  const years = typed === 's' ? /(?:^|[\s(])‘(\d0)$/u.exec(before)?.[1] : undefined
  const word = typed === ' ' ? /(?:^|[\s(])‘(em|tis|twas|til|cause)$/iu.exec(before)?.[1] : undefined
  const kept = years ?? word
  return kept === undefined ? null : { cut: kept.length + 1, insert: `’${kept}${typed}` }
}

/**
 * What the language's typography makes of a sign that is typed after `before`: quotation marks, apostrophes, dashes, ellipses and the
 * spaces of French. Null where it stays as it is; nothing changes inside an address or code.
 */
export function substitutionFor(typed: string, before: string, language: string): Substitution | null {
  if (typed.length !== 1) return null
  if (primaryOf(language) === 'fr' && typed === '/') return frenchSpace(typed, before, language)
  if (isVerbatim(before)) return null
  if (typed === '"' || typed === "'") {
    const sign = signFor(typed, before, language)
    return sign === null || sign === typed ? null : { cut: 0, insert: sign }
  }
  if (typed === '-') return dash(before, language)
  if (typed === ' ' && before === '--') return { cut: 2, insert: `${dashOf(language)} ` }
  if (typed === '.') return ellipsis(before, language)
  if (primaryOf(language) === 'fr') return frenchSpace(typed, before, language)
  return leftOut(typed, before, language)
}
