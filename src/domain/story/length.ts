/** In what a story's target length is counted. */
export const lengthUnits = ['words', 'characters', 'lines'] as const
export type LengthUnit = (typeof lengthUnits)[number]

/** What a desk in that language counts by, where nobody chose: characters in Japanese, Korean and Chinese, else words. */
export function usualUnit(language: string): 'words' | 'characters' {
  return isEastAsian(language) ? 'characters' : 'words'
}

/** Whether a desk in that language measures a text in full-width signs. */
export function isEastAsian(language: string): boolean {
  return ['ja', 'ko', 'zh'].includes(primaryLanguage(language))
}

/** `zh-Hant-TW` is `zh`. */
export function primaryLanguage(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

/** In what the length of a story is told in a list: lines are only counted where the text is at hand. */
export function listedUnit({ targetUnit, language }: { targetUnit: LengthUnit; language: string }): 'words' | 'characters' {
  return targetUnit === 'lines' ? usualUnit(language) : targetUnit
}

interface Target {
  language: string
  targetLength: number | null
}

/** In what the target of a story was counted that was kept when words were all there was: its number is one of words still. */
export function unitBeforeUnits({ language, targetLength }: Target): LengthUnit {
  return targetLength === null ? usualUnit(language) : 'words'
}
