import { create } from 'zustand'
import { burstsOf } from '#domain/photo/bursts.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { listChange } from '../api/photo-list.ts'
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
  #bursts: ReadonlyMap<string, string> = new Map()

  /** For each photo of a burst the id of its first. */
  find(photos: readonly Photo[]): ReadonlyMap<string, string> {
    const { left, came } = listChange(this.#photos, photos)
    this.#photos = photos
    if (left.length + came.length === 0) return this.#bursts
    const before = new Map(left.map((photo) => [photo.id, JSON.stringify(traitsOf(photo).shot)]))
    if (left.length === came.length && came.every((photo) => before.get(photo.id) === JSON.stringify(traitsOf(photo).shot))) return this.#bursts
    this.#bursts = new Map(burstsOf(photos.map((photo) => traitsOf(photo).shot)).flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const)))
    return this.#bursts
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

/**
 * Lays bursts together. A closed one stands where its first photo would stand; one that holds the current photo under another is open, for it
 * must be seen.
 */
export function stacked(shown: readonly Photo[], bursts: ReadonlyMap<string, string>, { open, allOpen }: { open: ReadonlySet<string>; allOpen: boolean }, currentId: string | null): Stacked {
  if (bursts.size === 0) return { photos: shown, stacks: new Map() }
  const members = Map.groupBy(
    shown.filter(({ id }) => bursts.has(id)),
    ({ id }) => bursts.get(id) ?? id,
  )
  const stacks = new Map<string, Stack>()
  const photos: Photo[] = []
  const laid = new Set<string>()
  for (const photo of shown) {
    const id = bursts.get(photo.id)
    const burst = id === undefined ? undefined : members.get(id)
    if (id === undefined || burst === undefined || burst.length < 2) {
      photos.push(photo)
      continue
    }
    const top = best(burst) ?? photo
    const isOpen = open.has(id) !== allOpen || (currentId !== top.id && burst.some((one) => one.id === currentId))
    const stack = { id, photos: burst, isOpen }
    if (isOpen) {
      photos.push(photo)
      stacks.set(photo.id, stack)
    } else if (!laid.has(id)) {
      laid.add(id)
      photos.push(top)
      stacks.set(top.id, stack)
    }
  }
  return { photos, stacks }
}
