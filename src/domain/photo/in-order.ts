/**
 * An ordered list without those of its members that left, and with those that came, each in its place. `compare` finds no two members alike. Twenty
 * thousand photos are put in order once, not at every change.
 */
export function reordered<T>(ordered: readonly T[], hasLeft: (one: T) => boolean, came: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const stayed = ordered.filter((one) => !hasLeft(one))
  const all: T[] = []
  let from = 0
  for (const one of came.toSorted(compare)) {
    const place = placeOf(one, stayed, from, compare)
    for (; from < place; from++) all.push(stayed[from] as T)
    all.push(one)
  }
  for (; from < stayed.length; from++) all.push(stayed[from] as T)
  return all
}

/** Where something belongs in an ordered list, from a place on: looked for in steps that double, for it is often near. */
function placeOf<T>(one: T, ordered: readonly T[], from: number, compare: (a: T, b: T) => number): number {
  let [low, high] = [from, from]
  for (let step = 1; high < ordered.length && compare(ordered[high] as T, one) < 0; step *= 2) {
    low = high + 1
    high += step
  }
  high = Math.min(high, ordered.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(ordered[middle] as T, one) < 0) low = middle + 1
    else high = middle
  }
  return low
}
