export type Direction = 'ltr' | 'rtl'

const rtlLanguages = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])
const rtlScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa'])
const strong = /(?<rtl>[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])|\p{L}/gu

/** The direction that a language is written in, by its BCP 47 tag. */
export function directionOfLanguage(language: string): Direction {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((subtag) => subtag.length === 4)
  if (script !== undefined) return rtlScripts.has(script) ? 'rtl' : 'ltr'
  return rtlLanguages.has(primary) ? 'rtl' : 'ltr'
}

/** The direction of the first letter that has one; null where a text has no letters. */
export function directionOfText(text: string): Direction | null {
  if (/^[^\p{L}\p{N}]*[A-Za-z]/u.test(text)) return 'ltr'
  for (const match of text.matchAll(strong)) {
    // Digits and signs of a right-to-left script have no direction of their own here.
    if (match.groups?.['rtl'] === undefined) return 'ltr'
    if (/\p{L}/u.test(match[0])) return 'rtl'
  }
  return null
}

const isolate = { begin: '\u2068', end: '\u2069' }
const turning = { ltr: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u, rtl: /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u }

/**
 * A value as it stands in a sentence: a name, a path or a key of the other direction is set apart by the signs of Unicode for it, so that it turns
 * neither itself nor the words and brackets around it.
 */
export function isolated(value: string, sentence: Direction): string {
  return turning[sentence].test(value) ? `${isolate.begin}${value}${isolate.end}` : value
}

/** The direction a story is set in: as chosen, else that of its language, else that of its headline. */
export function directionOfStory(fields: { direction: 'auto' | Direction; language: string; headline: string }): Direction {
  if (fields.direction !== 'auto') return fields.direction
  if (fields.language !== '') return directionOfLanguage(fields.language)
  return directionOfText(fields.headline) ?? 'ltr'
}
