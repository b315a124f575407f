import { create } from 'zustand'
import { Bursts } from '#domain/photo/bursts.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { listChange } from '../api/list-changes.ts'
import { traitsOf } from './photo-traits.ts'

/** The photos of a burst that are on the desk. */
export interface Stack {
  /** The same for as long as the burst is. */
  readonly id: string
  readonly photos: readonly Photo[]
  readonly isOpen: boolean
}

/** Which bursts lie open on the desk, by the id of their first photo; kept while the window lives. */
export const useOpenStacks = create<{ open: ReadonlySet<string>; allOpen: boolean }>()(() => ({ open: new Set(), allOpen: false }))

export function toggleStack(id: string): void {
  useOpenStacks.setState(({ open }) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    return { open: next }
  })
}

export function toggleAllStacks(): void {
  useOpenStacks.setState(({ allOpen }) => ({ allOpen: !allOpen, open: new Set() }))
}

/** Finds the bursts among all photos, and again only where something changed that makes a burst. */
export class BurstFinder {
  #photos: readonly Photo[] = []
  readonly #bursts = new Bursts()
  #firsts: ReadonlyMap<string, string> = new Map()

  /** For each photo of a burst the id of its first. */
  find(photos: readonly Photo[]): ReadonlyMap<string, string> {
    const { left, came } = listChange(this.#photos, photos)
    this.#photos = photos
    const shotOf = (photo: Photo) => traitsOf(photo).shot
    if (this.#bursts.change(left.map(shotOf), came.map(shotOf))) {
      this.#firsts = new Map(this.#bursts.all().flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
    }
    return this.#firsts
  }
}

/** The one that stands for its burst: a pick before others, a reject after them, then the best rated, then the first. */
export function best(photos: readonly Photo[]): Photo | undefined {
  const worth = ({ fields }: Photo) => (fields.pick === 'picked' ? 10 : fields.pick === 'rejected' ? -10 : 0) + fields.rating
  return photos.reduce<Photo | undefined>((found, photo) => (found === undefined || worth(photo) > worth(found) ? photo : found), undefined)
}

export interface Stacked {
  /** The photos that are seen: all that are in no burst, those of open bursts, and of each closed one the best. */
  readonly photos: readonly Photo[]
  /** The stack that a photo is seen of, by its id. */
  readonly stacks: ReadonlyMap<string, Stack>
}

/** The burst that is open for the current photo's sake: it holds that photo under another, and it must be seen. */
export function openedBy(currentId: string | null, shown: readonly Photo[], bursts: ReadonlyMap<string, string>): string | null {
  const burst = currentId === null ? undefined : bursts.get(currentId)
  if (burst === undefined) return null
  const members = shown.filter(({ id }) => bursts.get(id) === burst)
  return members.some(({ id }) => id === currentId) && best(members)?.id !== currentId ? burst : null
}

/** Lays bursts together. A closed one stands where its first photo would stand. `opened` is open whatever was laid together. */
export function stacked(shown: readonly Photo[], bursts: ReadonlyMap<string, string>, { open, allOpen }: { open: ReadonlySet<string>; allOpen: boolean }, opened: string | null): Stacked {
  const stacks = new Map<string, Stack>()
  if (bursts.size === 0) return { photos: shown, stacks }
  const members = Map.groupBy(
    shown.filter(({ id }) => bursts.has(id)),
    ({ id }) => bursts.get(id) ?? id,
  )
  const laid = new Map<string, Stack>()
  const photos: Photo[] = []
  for (const photo of shown) {
    const id = bursts.get(photo.id)
    const burst = id === undefined ? undefined : members.get(id)
    if (id === undefined || burst === undefined || burst.length < 2) {
      photos.push(photo)
      continue
    }
    const before = laid.get(id)
    if (before?.isOpen === false) continue
    const stack = before ?? { id, photos: burst, isOpen: open.has(id) !== allOpen || id === opened }
    laid.set(id, stack)
    const seen = stack.isOpen ? photo : (best(burst) ?? photo)
    photos.push(seen)
    stacks.set(seen.id, stack)
  }
  return { photos, stacks }
}
