export const words =
  'harbor minister crane dock union talks pay night work ship quay tide council river path school kitchen market train valley winter budget vote court judge bridge road storm power water field farmer bread price rent house street light museum film goal season team coach'.split(
    ' ',
  )

/** A generator of numbers below one that gives the same row for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Paragraphs of about 60 words of newspaper-like text, as many as make up `count` words. */
export function paragraphs(count: number, seed = 1): string[] {
  const next = random(seed)
  const result: string[] = []
  for (let left = count; left > 0; left -= 60) {
    const sentences: string[] = []
    for (let sentence = 0; sentence < 4; sentence++) {
      const length = sentence === 3 ? Math.min(15, left) : 15
      const picked = Array.from({ length }, () => words[Math.floor(next() * words.length)] ?? 'harbor')
      const text = picked.join(' ')
      sentences.push(`${text[0]?.toUpperCase()}${text.slice(1)}.`)
    }
    result.push(sentences.join(' '))
  }
  return result
}

/** A story as a Markdown file. */
export function markdownStory(title: string, count: number, seed = 1): string {
  return `# ${title}\n\n${paragraphs(count, seed).join('\n\n')}\n`
}
