const known = new Map<string, Intl.Segmenter>()

/** Finds the words of a text as its language tells them apart. What is no language tag has the words that all scripts agree on. */
export function wordSegmenter(language: string): Intl.Segmenter {
  const found = known.get(language)
  if (found !== undefined) return found
  const segmenter = segmenterOf(language)
  known.set(language, segmenter)
  return segmenter
}

function segmenterOf(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || 'en', { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
