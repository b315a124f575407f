/** Scripts that mostly write one language, in the order in which they tell: Japanese has Han too, and Korean may. */
const scripts: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
]
const otherThanLatin = new Set(scripts.map(([, language]) => language))

/**
 * The language of a text that does not say it, as far as its letters tell (BCP 47). Letters of the Latin script tell nothing, so such a text
 * is in the newsroom's own language, or in English where that is written otherwise.
 */
export function guessLanguage(text: string, newsroomLanguage: string): string {
  const sample = text.slice(0, 20_000)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return newsroomLanguage
  const own = newsroomLanguage.split('-')[0] ?? ''
  for (const [script, language] of scripts) {
    // A Japanese text is a third kana at least; a name in another script makes no language.
    if (count(sample, script) / letters < (language === 'ja' ? 0.2 : 0.5)) continue
    return sharesScript(own, language) ? newsroomLanguage : language
  }
  return otherThanLatin.has(own) ? 'en' : newsroomLanguage
}

/** Whether a language is written in the script that most often writes the other: Ukrainian and Russian, Persian and Arabic. */
function sharesScript(own: string, language: string): boolean {
  const script = (tag: string) => new Intl.Locale(tag).maximize().script
  try {
    return own === language || (language !== 'ja' && language !== 'ko' && script(own) === script(language))
  } catch {
    return false
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
