const longest = 80

/** A passage on one line, cut between words to what a list of findings can show. */
export function excerptOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const start = line.slice(0, longest).toWellFormed().replace(/\ufffd$/u, '')
  return `${start.replace(/\s+\S*$/u, '') || start}…`
}
