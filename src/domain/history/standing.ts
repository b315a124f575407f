/**
 * Which of two orders of the same things stayed in place: the most ids of `after` that follow one another as they do in `before`. All others that
 * are in both were moved. Each id is in either order at most once.
 */
export function standingIds(before: readonly string[], after: readonly string[]): Set<string> {
  const places = new Map(before.map((id, place) => [id, place]))
  /** For each length the id that ends the run of that length whose last place is the earliest; and for each id the one before it in its run. */
  const ends: { id: string; place: number }[] = []
  const previous = new Map<string, string | undefined>()
  for (const id of after) {
    const place = places.get(id)
    if (place === undefined) continue
    const length = firstBehind(ends, place)
    previous.set(id, ends[length - 1]?.id)
    ends[length] = { id, place }
  }
  const standing = new Set<string>()
  for (let id = ends.at(-1)?.id; id !== undefined; id = previous.get(id)) standing.add(id)
  return standing
}

/** The first index whose place lies behind a place; places rise. */
function firstBehind(ends: readonly { place: number }[], place: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.place ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
