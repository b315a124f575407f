import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import english from '#resources/messages/en.json'
import korean from '#resources/messages/ko.json'

export const interfaceLanguages = ['en', 'ko'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** The interface's language for a language tag of the system: `ko-KR` is Korean, all that is not translated is English. */
export function interfaceLanguageFor(tag: string): InterfaceLanguage {
  return tag.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

/** Loads the message catalogue. Every word of the window comes from it: `const { t } = useTranslation()`. */
export async function loadMessages(language: InterfaceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: english }, ko: { translation: korean } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}
