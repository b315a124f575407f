import { useEffect, useMemo, useState } from 'react'
import type { Photo } from '#domain/photo/photo.ts'
import { useView, view } from '../desk/view.ts'
import { useDeskLook } from './desk-view.ts'
import { choosePhoto, setShownPhotos } from './selection.ts'
import { best, BurstFinder, openedBy, stacked, toggleStack, useOpenStacks, type Stack, type Stacked } from './stacks.ts'

/** The stacks that are on the desk now, for the keys. */
let onDesk: Stacked['stacks'] = new Map()

/** The photos as the desk lays them out: in the grid bursts are stacked, everywhere else each photo is there for itself. */
export function useDeskStacks(photos: readonly Photo[], shown: readonly Photo[]): Stacked {
  const [finder] = useState(() => new BurstFinder())
  const bursts = useMemo(() => finder.find(photos), [finder, photos])
  const state = useOpenStacks()
  const isGrid = useDeskLook(({ view: name, isLarge }) => name === 'grid' && !isLarge)
  const currentId = useView(({ photoId }) => photoId)
  // Most steps from photo to photo open no burst and lay none together.
  const opened = useMemo(() => (isGrid ? openedBy(currentId, shown, bursts) : null), [isGrid, currentId, shown, bursts])
  const laid = useMemo(() => (isGrid ? stacked(shown, bursts, state, opened) : { photos: shown, stacks: new Map<string, Stack>() }), [isGrid, shown, bursts, state, opened])
  useEffect(() => {
    setShownPhotos(laid.photos)
    onDesk = laid.stacks
  }, [laid])
  return laid
}

export function hasStack(): boolean {
  return onDesk.has(view().photoId ?? '')
}

/** Opens the burst that the current photo stands for, or lays it together again. */
export function toggleCurrentStack(): void {
  const stack = onDesk.get(view().photoId ?? '')
  if (stack === undefined) return
  // Of a burst that is laid together its best photo is seen.
  const top = best(stack.photos)
  if (stack.isOpen && top !== undefined) choosePhoto(top.id)
  if (useOpenStacks.getState().open.has(stack.id) !== useOpenStacks.getState().allOpen || !stack.isOpen) toggleStack(stack.id)
}
