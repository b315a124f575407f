import type { PhotoFields } from './fields.ts'
import { translatedPlaces } from './metadata/iptc-structures.ts'

/**
 * Agencies write one text twice, as that of no language and as that of its own. Where a text is changed, what said the same in another place of the file
 * says the new one too, as XMP asks for: else a name that was put right would go out wrong beside itself. Null where nothing follows.
 */
export function followingTranslations(before: PhotoFields, changes: Partial<PhotoFields>): PhotoFields['translations'] | null {
  if (changes.translations !== undefined) return null
  const followed = translatedPlaces.flatMap(({ field }) => {
    const [was, is] = [before[field], changes[field]]
    const texts = Object.entries(before.translations[field] ?? {})
    if (was === '' || is === undefined || is === was || !texts.some(([, text]) => text === was)) return []
    return [[field, Object.fromEntries(texts.map(([language, text]) => [language, text === was ? is : text] as const).filter(([, text]) => text !== ''))] as const]
  })
  if (followed.length === 0) return null
  return Object.fromEntries(Object.entries({ ...before.translations, ...Object.fromEntries(followed) }).filter(([, texts]) => Object.keys(texts).length > 0))
}
