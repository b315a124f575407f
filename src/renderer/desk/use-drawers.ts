import { useSyncExternalStore } from 'react'
import { isPaneShown, useView } from './view.ts'
import { useAlone } from './whole-screen.ts'

const narrow = window.matchMedia('(max-width: 800px)')
/** What a page and a pane beside it need to be read: with the list, and with the inspector too. */
const narrowForTwo = window.matchMedia('(max-width: 1180px)')
const narrowForTwoAndInspector = window.matchMedia('(max-width: 1600px)')

function useMatch(media: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => media.matches,
  )
}

/**
 * Which side columns have become drawers: both where the window is narrow and where the page has the screen for itself; beside a second pane
 * already in wider windows, the inspector first.
 */
export function useDrawers(): { list: boolean; inspector: boolean } {
  const isAlone = useAlone((alone) => alone.isAlone)
  const isDouble = useView(isPaneShown)
  const isNarrow = useMatch(narrow)
  const isNarrowForTwo = useMatch(narrowForTwo)
  const hasNoInspector = useMatch(narrowForTwoAndInspector)
  const list = isAlone || isNarrow || (isDouble && isNarrowForTwo)
  return { list, inspector: list || (isDouble && hasNoInspector) }
}
