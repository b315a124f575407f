import { create } from 'zustand'

export const deskViews = ['grid', 'captions', 'compare'] as const
export type DeskView = (typeof deskViews)[number]

/** How the photo desk shows its photos; kept while the window lives. */
export interface DeskLook {
  readonly view: DeskView
  /** The current photo has the whole page, over whichever view it came from. */
  readonly isLarge: boolean
}

export const useDeskLook = create<DeskLook>()(() => ({ view: 'grid', isLarge: false }))

export const deskLook = useDeskLook.getState

export function showDeskView(view: DeskView): void {
  useDeskLook.setState({ view, isLarge: false })
}

export function showLarge(isLarge: boolean): void {
  useDeskLook.setState({ isLarge })
}
