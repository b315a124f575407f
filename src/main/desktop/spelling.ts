/**
 * The languages to check spelling in: those wanted, in their order, as far as the checker has them. `en-GB` is served by `en` and the other
 * way round where nothing closer is there.
 */
export function spellingLanguages(wanted: readonly string[], available: readonly string[]): string[] {
  const found: string[] = []
  for (const tag of wanted) {
    const [language] = tag.split('-')
    const isBare = tag === language
    // A language without a region asks for nothing that one with a region did not give.
    if (isBare && found.some((each) => each.startsWith(`${language}-`))) continue
    const match = available.find((each) => each === tag) ?? available.find((each) => each === language) ?? available.find((each) => each.startsWith(`${language}-`))
    if (match !== undefined && !found.includes(match)) found.push(match)
  }
  return found
}
