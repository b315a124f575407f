/** Opening and closing signs, for `"` and for `'`. */
interface QuoteSigns {
  readonly double: readonly [string, string]
  readonly single: readonly [string, string]
}

const english: QuoteSigns = { double: ['“', '”'], single: ['‘', '’'] }

const byLanguage: Readonly<Record<string, QuoteSigns>> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‹\u00a0', '\u00a0›'] },
  ar: { double: ['«', '»'], single: ['‹', '›'] },
  fa: { double: ['«', '»'], single: ['‹', '›'] },
  ru: { double: ['«', '»'], single: ['„', '“'] },
  es: { double: ['«', '»'], single: ['“', '”'] },
  it: { double: ['«', '»'], single: ['“', '”'] },
  ja: { double: ['「', '」'], single: ['『', '』'] },
}

/** The quotation marks that a language sets; English ones where it is not known. */
function quotesOf(language: string): QuoteSigns {
  return byLanguage[language.toLowerCase().split('-')[0] ?? ''] ?? english
}

const opensAfter = /^$|[\s\u00a0([{<«„“‘‚‹「『—–/-]$/u

/**
 * The sign for a straight one that is typed after `before`. An apostrophe after a letter is always the raised comma.
 *
 * @returns null where the straight one is right: a measure such as 6'2"
 */
export function signFor(typed: '"' | "'", before: string, language: string): string | null {
  const signs = quotesOf(language)
  if (typed === "'" && /[\p{L}\p{M}]$/u.test(before)) {
    const opened = before.lastIndexOf(signs.single[0].trim())
    const isQuoted = opened >= 0 && !before.slice(opened + 1).includes(signs.single[1].trim())
    return isQuoted && signs.single[1] !== '’' ? signs.single[1] : '’'
  }
  if (/\d$/.test(before) && !hasOpen(before, typed === '"' ? signs.double : signs.single)) return typed === "'" ? '’' : null
  const [opening, closing] = typed === '"' ? signs.double : signs.single
  return opensAfter.test(before) ? opening : closing
}

function hasOpen(before: string, [opening, closing]: readonly [string, string]): boolean {
  return before.lastIndexOf(opening.trim()) > before.lastIndexOf(closing.trim())
}
