import { createInstance, type TFunction } from 'i18next'
import { directionOfLanguage, isolated } from '#domain/text/direction.ts'
import arabic from '#resources/messages/ar.json'
import english from '#resources/messages/en.json'
import korean from '#resources/messages/ko.json'

const catalogues = { en: english, ko: korean, ar: arabic }
export type InterfaceLanguage = keyof typeof catalogues

const isTranslated = (language: string): language is InterfaceLanguage => Object.hasOwn(catalogues, language)

/** The interface's language: `STET_LANG`, else the first of the system's languages that is translated, else English. */
export function interfaceLanguage(env: Record<string, string | undefined>, systemLanguages: readonly string[]): InterfaceLanguage {
  for (const tag of [env['STET_LANG'] ?? '', ...systemLanguages]) {
    const [language = ''] = tag.toLowerCase().split(/[-_.]/)
    if (isTranslated(language)) return language
  }
  return 'en'
}

/** The words of menus and native dialogs, from the same catalogue as the window's. */
export function loadMessages(language: InterfaceLanguage): TFunction {
  const messages = createInstance()
  void messages.init({
    lng: language,
    fallbackLng: 'en',
    resources: Object.fromEntries(Object.entries(catalogues).map(([name, translation]) => [name, { translation }])),
    // Not for HTML: what is put into a sentence is only kept from turning it.
    interpolation: { escape: (value: string) => isolated(value, directionOfLanguage(language)) },
    initAsync: false,
  })
  return messages.t
}
