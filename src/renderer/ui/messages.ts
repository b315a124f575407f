import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { type Direction, directionOfLanguage, isolated } from '#domain/text/direction.ts'
import arabic from '#resources/messages/ar.json'
import english from '#resources/messages/en.json'
import korean from '#resources/messages/ko.json'

export const interfaceLanguages = ['en', 'ko', 'ar'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/**
 * How numbers and times are written in a language. Arabic with the figures 0 to 9, as the wires have them: figures come into sentences from the text too,
 * and two kinds of them in one line are misread.
 */
const locales: Readonly<Record<InterfaceLanguage, string>> = { en: 'en', ko: 'ko', ar: 'ar-u-nu-latn' }

/** Sentences that live in files of their own, beside what makes them: `check.en.json` is found under `check.`. */
const parts = import.meta.glob<Record<string, unknown>>('../../../resources/messages/*.*.json', { eager: true, import: 'default' })

/** A language's own catalogue with the parts for it. */
function catalogueOf(language: InterfaceLanguage, own: Record<string, unknown>): { translation: Record<string, unknown> } {
  const catalogue = { ...own }
  for (const [path, sentences] of Object.entries(parts)) {
    const [name, tag] = (path.split('/').at(-1) ?? '').split('.')
    if (name !== undefined && tag === language) catalogue[name] = { ...(catalogue[name] as object | undefined), ...sentences }
  }
  return { translation: catalogue }
}

/** The interface's language for a language tag of the system: `ko-KR` is Korean, all that is not translated is English. */
export function interfaceLanguageFor(tag: string): InterfaceLanguage {
  const [primary] = tag.toLowerCase().split(/[-_]/)
  return interfaceLanguages.find((language) => language === primary) ?? 'en'
}

/** Loads the message catalogue. Every word of the window comes from it: `const { t } = useTranslation()`. */
export async function loadMessages(language: InterfaceLanguage): Promise<void> {
  const direction = directionOfLanguage(language)
  await i18next.use(initReactI18next).init({
    lng: locales[language],
    fallbackLng: 'en',
    resources: { en: catalogueOf('en', english), ko: catalogueOf('ko', korean), ar: catalogueOf('ar', arabic) },
    // Not for HTML: React escapes. What is put into a sentence is kept from turning it.
    interpolation: { escape: (value: string) => isolated(value, direction) },
    returnNull: false,
  })
  document.documentElement.lang = language
  document.documentElement.dir = direction
}

/** The direction of the window, whatever that of the story in it. */
export function interfaceDirection(): Direction {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'
}

/** For an element of the window that stands inside of a story's text: it keeps the language and direction of the interface. */
export function ofInterface(): { lang: string; dir: Direction } {
  return { lang: document.documentElement.lang, dir: interfaceDirection() }
}
