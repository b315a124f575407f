import { create } from 'zustand'

/** Whether the page stands alone: the columns beside it are drawers then, as in a narrow window. */
export const useAlone = create<{ isAlone: boolean }>()(() => ({ isAlone: false }))

function leave(): void {
  useAlone.setState({ isAlone: false })
}

function followScreen(): void {
  if (!document.fullscreenElement) leave()
}

/** Gives the page the whole screen, or takes it back. Escape does so too; the browser says that. */
export async function toggleWholeScreen(): Promise<void> {
  if (useAlone.getState().isAlone) {
    leave()
    if (document.fullscreenElement) await document.exitFullscreen()
    return
  }
  useAlone.setState({ isAlone: true })
  document.addEventListener('fullscreenchange', followScreen)
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
  } catch {
    // Where the browser does not give the screen, the page has the whole window, and the same keys lead back.
  }
}
