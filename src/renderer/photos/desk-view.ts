import { create } from 'zustand'

export const deskViews = ['grid', 'captions', 'compare'] as const
export type DeskView = (typeof deskViews)[number]

/** How the photo desk shows its photos; kept while the window lives. */
export interface DeskLook {
  readonly view: DeskView
  /** The current photo has the whole page, over whichever view it came from. */
  readonly isLarge: boolean
  /** Whoever changed the view with the keyboard goes on with it there: the next view takes the focus once. */
  readonly wantsFocus: boolean
}

export const useDeskLook = create<DeskLook>()(() => ({ view: 'grid', isLarge: false, wantsFocus: false }))

export const deskLook = useDeskLook.getState

export function showDeskView(view: DeskView, wantsFocus = false): void {
  useDeskLook.setState({ view, isLarge: false, wantsFocus })
}

export function showLarge(isLarge: boolean): void {
  useDeskLook.setState({ isLarge, wantsFocus: true })
}

/** Whether the view that has just come is to take the focus. */
export function takesFocus(): boolean {
  const { wantsFocus } = deskLook()
  if (wantsFocus) useDeskLook.setState({ wantsFocus: false })
  return wantsFocus
}
