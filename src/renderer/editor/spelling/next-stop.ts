/** A place on the way through a story: which of its parts in the order of reading, and where in it. */
export interface Stop {
  part: number
  from: number
  to: number
}

/** The next stop behind a place, or the one before it; behind the last one the first comes again. */
export function nextStop<S extends Stop>(stops: readonly S[], here: Stop, step: 1 | -1): S | null {
  const isHere = (one: Stop) => one.part === here.part && one.from === here.from && one.to === here.to
  const isBehind = (one: Stop) => one.part > here.part || (one.part === here.part && one.from >= here.from)
  const isBefore = (one: Stop) => one.part < here.part || (one.part === here.part && one.to <= here.to)
  const found = step === 1 ? stops.find((one) => isBehind(one) && !isHere(one)) : stops.findLast((one) => isBefore(one) && !isHere(one))
  return found ?? (step === 1 ? stops[0] : stops.at(-1)) ?? null
}
