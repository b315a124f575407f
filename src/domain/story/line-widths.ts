import { z } from 'zod'
import { isEastAsian, primaryLanguage } from './length.ts'

/** The newsroom's setting that keeps them. */
export const lineWidthsSetting = 'line-widths'

/** The narrowest and the widest column that a desk sets. */
export const narrowestLine = 4
export const widestLine = 200

const width = z.int().min(narrowestLine).max(widestLine)
const lineWidths = z.object({ ja: width, ko: width, zh: width, other: width })

/** How many characters a line has on this desk: full-width signs for Japanese, Korean and Chinese, else letters. */
export type LineWidths = z.infer<typeof lineWidths>

export const usualLineWidths: LineWidths = { ja: 12, ko: 20, zh: 20, other: 40 }

/** The widths as the newsroom keeps them; those that were never set, or that cannot be read, are the usual ones. */
export function readLineWidths(setting: string | undefined): LineWidths {
  try {
    const kept = lineWidths.partial().safeParse(JSON.parse(setting ?? '{}'))
    return kept.success ? { ...usualLineWidths, ...kept.data } : usualLineWidths
  } catch {
    return usualLineWidths
  }
}

/** Under which name the width for a language is kept. */
export function widthNameOf(language: string): keyof LineWidths {
  return isEastAsian(language) ? (primaryLanguage(language) as 'ja' | 'ko' | 'zh') : 'other'
}
