/** The dictionaries that come with Stet, by language. */
export const bundledDictionaries = ['en-GB', 'en-US'] as const

/** English that follows American spelling; all other regions follow British. */
const american = new Set(['en', 'en-US', 'en-PH', 'en-PR', 'en-LR', 'en-GU', 'en-VI'])

/**
 * The dictionary for a language, of those that are there: its own, else one of the newsroom's for the language without its region, else for
 * English one that comes with Stet, else one of another region. Null where none serves: such a text is not checked.
 */
export function dictionaryFor(language: string, own: readonly string[]): string | null {
  const [base = ''] = language.split('-')
  if (base === '') return null
  const exact = own.find((tag) => tag.toLowerCase() === language.toLowerCase())
  if (exact !== undefined) return exact
  const plain = own.find((tag) => tag.toLowerCase() === base.toLowerCase())
  if (plain !== undefined) return plain
  if (base.toLowerCase() === 'en') return american.has(language) ? 'en-US' : 'en-GB'
  return own.find((tag) => tag.toLowerCase().startsWith(`${base.toLowerCase()}-`) && sameScript(tag, language)) ?? null
}

/** Serbian in Latin letters is no help with Serbian in Cyrillic ones. */
function sameScript(a: string, b: string): boolean {
  try {
    return new Intl.Locale(a).maximize().script === new Intl.Locale(b).maximize().script
  } catch {
    return false
  }
}
