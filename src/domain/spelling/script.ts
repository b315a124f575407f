const scripts: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
  Armn: 'Armenian',
  Geor: 'Georgian',
  Deva: 'Devanagari',
  Beng: 'Bengali',
  Taml: 'Tamil',
  Telu: 'Telugu',
  Thai: 'Thai',
  Kore: 'Hangul',
  Mong: 'Mongolian',
}

const found = new Map<string, RegExp>()

/** Matches words in the script that a language is written in; a dictionary knows no others. */
export function scriptOf(language: string): RegExp {
  let pattern = found.get(language)
  if (pattern === undefined) {
    let script: string | undefined
    try {
      script = scripts[new Intl.Locale(language || 'en').maximize().script ?? '']
    } catch {
      // Not a language's tag: letters of any script are its words.
    }
    pattern = new RegExp(`^(?:[\\p{M}\\p{Cf}'’‘ʼ._:\\p{N}]|${script === undefined ? '\\p{L}' : `\\p{sc=${script}}`})+$`, 'u')
    found.set(language, pattern)
  }
  return pattern
}
