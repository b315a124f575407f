/** A language's tag as it is kept and published (`de`, `pt-BR`), or null for what is none. */
export function languageOf(tag: unknown): string | null {
  if (typeof tag !== 'string' || tag.length > 35 || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
