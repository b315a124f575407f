import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
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
  editor.view.dispatch(editor.state.tr)
}

export function closeLinkEditor(editor: Editor): void {
  if (!useToolbar.getState().linkOpen) return
  useToolbar.setState({ linkOpen: false })
  editor.view.dispatch(editor.state.tr)
}

/** The words that a link is set on stay marked while the focus is in the field for its address. */
export const LinkedWords = Extension.create({
  name: 'linkedWords',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection }) {
          if (!useToolbar.getState().linkOpen || selection.empty) return null
          return DecorationSet.create(doc, [Decoration.inline(selection.from, selection.to, { class: 'linked-words' })])
        },
      },
    }),
  ],
})

/** Moves the focus into the toolbar, where one is shown. */
export function focusToolbar(): void {
  useToolbar.setState(({ focus }) => ({ focus: focus + 1 }))
}
