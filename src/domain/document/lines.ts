import { isEastAsian, primaryLanguage } from '../story/length.ts'
import { graphemes } from '../text/graphemes.ts'
import { countedText, oneUnitEach } from './plain-text.ts'
import type { DocumentNode } from './node.ts'

/** How a desk counts lines: in that language, so many characters across. */
export interface LineMeasure {
  language: string
  across: number
}

/** Signs as wide as they are high. */
const full =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u

/** Signs that Japanese and Chinese set as wide as a letter of theirs, and all others in half of that. */
const fullInHan = /^[“”‘’…—‥·]/u

/**
 * The lines that one top-level block fills on a desk that counts so. Every paragraph, heading, cell, footnote and line break begins a line;
 * a sign that does not fit any more goes to the next one. On a Japanese, Korean or Chinese desk a full-width sign counts one and any other a
 * half; elsewhere a letter counts one, and a full-width sign two. What is not counted as words is not counted here.
 */
export function countLines(block: DocumentNode, measure: LineMeasure): number {
  let lines = 0
  for (const paragraph of countedText(block).split('\n')) lines += linesOfText(paragraph, measure)
  return lines
}

/** The lines that a text without line breaks fills. */
export function linesOfText(text: string, { language, across }: LineMeasure): number {
  if (text === '') return 0
  // Counted in half-width signs, so that all numbers are whole.
  const cells = isEastAsian(language) ? across * 2 : across
  const isHan = ['ja', 'zh'].includes(primaryLanguage(language))
  let lines = 1
  let used = 0
  const place = (sign: string) => {
    const width = full.test(sign) || (isHan && fullInHan.test(sign)) ? 2 : 1
    if (used + width > cells) {
      lines += 1
      used = 0
    }
    used += width
  }
  if (oneUnitEach(text)) for (const sign of text) place(sign)
  else for (const { segment } of graphemes.segment(text)) place(segment)
  return lines
}
