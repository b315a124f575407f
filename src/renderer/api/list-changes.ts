import type { Photo } from '#domain/photo/photo.ts'

type Photos = readonly Photo[]

/** What became of one list so that it is another: which photos left it, an older writing of a photo among them, and which came. */
export interface ListChange {
  readonly left: Photos
  readonly came: Photos
}

interface Step extends ListChange {
  // Nobody needs a list for its successors' sake: each of twenty thousand photos, one more at every key, would fill the memory.
  readonly before: WeakRef<Photos>
}

/** Who follows the list misses some of it at times, since the window is not drawn for each change; who missed more than so many compares. */
const mostSteps = 8

/** The last steps by which a list came to be. */
const steps = new WeakMap<Photos, readonly Step[]>()
/** Several parts of the window follow the list, and ask the same. */
const answers = new WeakMap<Photos, Step>()

const unchanged: ListChange = { left: [], came: [] }

/** Tells how a list came from another, so that nobody has to compare them. */
export function noteListChange(before: Photos, photos: Photos, change: ListChange): void {
  steps.set(photos, [...(steps.get(before) ?? []), { ...change, before: new WeakRef(before) }].slice(-mostSteps))
}

/** How a list came from one that was read before: known where this window changed it photo by photo, else found by comparing. */
export function listChange(before: Photos, photos: Photos): ListChange {
  if (before === photos) return unchanged
  if (before.length === 0) return { left: [], came: photos }
  const answered = answers.get(photos)
  if (answered?.before.deref() === before) return answered
  const known = steps.get(photos) ?? []
  const first = known.findLastIndex((step) => step.before.deref() === before)
  const change = first < 0 ? compared(before, photos) : joined(known.slice(first))
  answers.set(photos, { ...change, before: new WeakRef(before) })
  return change
}

function joined(changes: readonly ListChange[]): ListChange {
  const [only] = changes
  if (only !== undefined && changes.length === 1) return only
  const [left, came] = [new Set<Photo>(), new Set<Photo>()]
  for (const change of changes) {
    for (const photo of change.left) if (!came.delete(photo)) left.add(photo)
    for (const photo of change.came) if (!left.delete(photo)) came.add(photo)
  }
  return { left: [...left], came: [...came] }
}

function compared(before: Photos, photos: Photos): ListChange {
  const [was, is] = [new Set(before), new Set(photos)]
  return { left: before.filter((photo) => !is.has(photo)), came: photos.filter((photo) => !was.has(photo)) }
}
