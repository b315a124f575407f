import type { Editor } from '@tiptap/core'
import { create } from 'zustand'

/** What the toolbar over a selection shows; `focus` grows each time the keyboard asks for it. */
export interface ToolbarState {
  readonly linkOpen: boolean
  readonly focus: number
}

export const useToolbar = create<ToolbarState>()(() => ({ linkOpen: false, focus: 0 }))

/** Opens the field for a link's address. With the caret in a link it is that link; the whole of it becomes selected. */
export function openLinkEditor(editor: Editor): void {
  if (editor.isActive('link')) editor.commands.extendMarkRange('link')
  useToolbar.setState({ linkOpen: true })
}

export function closeLinkEditor(): void {
  if (useToolbar.getState().linkOpen) useToolbar.setState({ linkOpen: false })
}

/** Moves the focus into the toolbar, where one is shown. */
export function focusToolbar(): void {
  useToolbar.setState(({ focus }) => ({ focus: focus + 1 }))
}
