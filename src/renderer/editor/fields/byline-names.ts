/** The names in a byline as it was typed: separated by commas of any script. */
export function namesIn(byline: string): string[] {
  return byline
    .split(/[,،、，]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** A byline as it stands in the field. */
export function bylineOf(names: readonly string[]): string {
  return names.join(', ')
}
