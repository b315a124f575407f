/** A language tag as it is usually written, `fr-CA` and `zh-Hant`; what is no tag is kept in small letters. */
export function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag
  } catch {
    return tag.toLowerCase()
  }
}

/** The tag by which a file can name a language; null where it can by none, as for a language's name written out. */
export function languageInFile(tag: string): string | null {
  const usual = languageTag(tag.trim())
  return /^(?:[a-z]{2,3}|[xi])(?:-[a-z0-9]{2,8}(?:-[a-z0-9]{1,8})*)?$/i.test(usual) && usual.toLowerCase() !== 'x-default' ? usual : null
}
