/** Languages that are offered by name. Any other is given by its tag. */
export const usualLanguages: readonly string[] = [
  'en', 'en-GB', 'en-US', 'ko', 'ja', 'zh-Hans', 'zh-Hant', 'ar', 'de', 'es', 'fa', 'fr', 'he', 'hi', 'id', 'it', 'nl', 'pl', 'pt', 'pt-BR', 'ru', 'sv', 'th', 'tr', 'uk', 'ur', 'vi',
]

const names = new Map<string, string>()

function ownName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
    const [first = ''] = name
    return first.toLocaleUpperCase(tag) + name.slice(first.length)
  } catch {
    return tag
  }
}

/** A language by its own name: 한국어, العربية. The tag itself where nobody knows it. */
export function nameOfLanguage(tag: string): string {
  const name = names.get(tag) ?? ownName(tag)
  names.set(tag, name)
  return name
}
