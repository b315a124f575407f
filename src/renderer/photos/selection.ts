import { create } from 'zustand'
import type { Photo } from '#domain/photo/photo.ts'
import { setView, useView, view } from '../desk/view.ts'

/**
 * Which photos of the desk a change is for. The current one (`photoId` of the view) has the focus and is shown in the inspector; where several are
 * chosen the current one need not be among them. Nothing chosen means the current one alone.
 */
export interface PhotoSelection {
  /** The photos on the desk, in the order in which they stand there. */
  readonly shown: readonly Photo[]
  readonly chosen: ReadonlySet<string>
  /** Where a range begins. */
  readonly anchor: string | null
}

const nothing: ReadonlySet<string> = new Set()

export const usePhotoSelection = create<PhotoSelection>()(() => ({ shown: [], chosen: nothing, anchor: null }))

const selection = usePhotoSelection.getState

/** While the selection moves by itself: who goes elsewhere by another way leaves it behind. */
let isMoving = false

function select(chosen: ReadonlySet<string>, anchor: string | null, current: string | null = view().photoId): void {
  usePhotoSelection.setState({ chosen, anchor })
  if (current === view().photoId) return
  isMoving = true
  setView({ photoId: current })
  isMoving = false
}

// The next photo that lacks something, or one that a check names, is chosen alone unless it is among the chosen.
useView.subscribe((next, before) => {
  if (isMoving || next.photoId === before.photoId) return
  const { chosen } = selection()
  const isAmong = next.photoId !== null && chosen.has(next.photoId)
  usePhotoSelection.setState({ anchor: next.photoId, ...(isAmong ? {} : { chosen: nothing }) })
})

/** What is chosen when one begins to choose several: the current photo. */
function chosenSoFar(): ReadonlySet<string> {
  const { chosen } = selection()
  const current = view().photoId
  return chosen.size === 0 && current !== null ? new Set([current]) : chosen
}

/** Makes a photo the current one and leaves what is chosen as it is, as Ctrl with an arrow key does. */
export function movePhotoFocus(photoId: string): void {
  select(chosenSoFar(), photoId, photoId)
}

/** The photo alone. */
export function choosePhoto(photoId: string): void {
  select(nothing, photoId, photoId)
}

/** Takes a photo into what is chosen, or out of it; it becomes the current one. */
export function togglePhoto(photoId: string): void {
  const next = new Set(chosenSoFar())
  if (!next.delete(photoId) || selection().chosen.size === 0) next.add(photoId)
  select(next, photoId, photoId)
}

/** Chooses all photos from where the range began to this one. */
export function extendChoice(photoId: string): void {
  const { shown, anchor } = selection()
  const begin = shown.findIndex(({ id }) => id === (anchor ?? view().photoId))
  const end = shown.findIndex(({ id }) => id === photoId)
  if (begin < 0 || end < 0) return choosePhoto(photoId)
  const range = shown.slice(Math.min(begin, end), Math.max(begin, end) + 1)
  select(new Set(range.map(({ id }) => id)), shown[begin]?.id ?? null, photoId)
}

export function chooseAllPhotos(): void {
  const { shown, anchor } = selection()
  if (shown.length > 0) select(new Set(shown.map(({ id }) => id)), anchor ?? shown[0]?.id ?? null)
}

/** Whether there was something to clear. */
export function clearChosen(): boolean {
  const { chosen } = selection()
  if (chosen.size === 0) return false
  usePhotoSelection.setState({ chosen: nothing, anchor: view().photoId })
  return true
}

/** Tells the selection what is on the desk. What is not there any more is not chosen any more. */
export function setShownPhotos(shown: readonly Photo[]): void {
  const { chosen, shown: before } = selection()
  if (shown === before) return
  const left = chosen.size === 0 ? chosen : new Set(shown.filter(({ id }) => chosen.has(id)).map(({ id }) => id))
  usePhotoSelection.setState({ shown, ...(left.size === chosen.size ? {} : { chosen: left }) })
}

function photosOf({ shown, chosen }: PhotoSelection, current: string | null): Photo[] {
  return chosen.size === 0 ? shown.filter(({ id }) => id === current) : shown.filter(({ id }) => chosen.has(id))
}

/** The photos that a change is for, in the desk's order: the chosen ones, else the current one. */
export function selectedPhotos(): Photo[] {
  return photosOf(selection(), view().photoId)
}

/** Whether a photo is among those that a change is for. */
export function useIsSelected(photoId: string): boolean {
  const isChosen = usePhotoSelection(({ chosen }) => (chosen.size === 0 ? null : chosen.has(photoId)))
  const isCurrent = useView((state) => state.photoId === photoId)
  return isChosen ?? isCurrent
}
