import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import english from '#resources/messages/en.json'
import korean from '#resources/messages/ko.json'

export const interfaceLanguages = ['en', 'ko'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** Sentences that live in files of their own, beside what makes them: `check.en.json` is found under `check.`. */
const parts = import.meta.glob<Record<string, unknown>>('../../../resources/messages/*.*.json', { eager: true, import: 'default' })

/** A language's own catalogue with the parts for it. */
function catalogueOf(language: InterfaceLanguage, own: Record<string, unknown>): Record<string, unknown> {
  const catalogue = { ...own }
  for (const [path, sentences] of Object.entries(parts)) {
    const [name, tag] = (path.split('/').at(-1) ?? '').split('.')
    if (name !== undefined && tag === language) catalogue[name] = { ...(catalogue[name] as object | undefined), ...sentences }
  }
  return catalogue
}

/** The interface's language for a language tag of the system: `ko-KR` is Korean, all that is not translated is English. */
export function interfaceLanguageFor(tag: string): InterfaceLanguage {
  return tag.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}

/** Loads the message catalogue. Every word of the window comes from it: `const { t } = useTranslation()`. */
export async function loadMessages(language: InterfaceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: catalogueOf('en', english) }, ko: { translation: catalogueOf('ko', korean) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}
