import { useSyncExternalStore } from 'react'
import { useAlone } from './whole-screen.ts'

const narrow = window.matchMedia('(max-width: 800px)')

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether the side columns have become drawers: where the window is narrow, and where the page has the screen for itself. */
export function useNarrow(): boolean {
  const isNarrow = useSyncExternalStore(subscribe, () => narrow.matches)
  return useAlone(({ isAlone }) => isAlone) || isNarrow
}
