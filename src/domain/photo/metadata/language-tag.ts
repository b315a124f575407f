/** A language tag as it is usually written, `fr-CA` and `zh-Hant`; what is no tag is kept in small letters. */
export function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag
  } catch {
    return tag.toLowerCase()
  }
}
