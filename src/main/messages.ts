import { createInstance, type TFunction } from 'i18next'
import english from '#resources/messages/en.json'
import korean from '#resources/messages/ko.json'

export type InterfaceLanguage = 'en' | 'ko'

/** The interface's language: `STET_LANG`, else the first of the system's languages that is translated, else English. */
export function interfaceLanguage(env: Record<string, string | undefined>, systemLanguages: readonly string[]): InterfaceLanguage {
  for (const tag of [env['STET_LANG'] ?? '', ...systemLanguages]) {
    const [language] = tag.toLowerCase().split(/[-_]/)
    if (language === 'en' || language === 'ko') return language
  }
  return 'en'
}

/** The words of menus and native dialogs, from the same catalogue as the window's. */
export function loadMessages(language: InterfaceLanguage): TFunction {
  const messages = createInstance()
  void messages.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: english }, ko: { translation: korean } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return messages.t
}
