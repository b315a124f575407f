import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'

/** Whether the caret stands before the first letter of a block, and that letter is a link's or a citation's, which what is typed there is not. */
function isBeforeFirstMarked({ selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection) || !selection.empty || selection.$from.parentOffset > 0) return false
  return selection.$from.nodeAfter?.marks.some((mark) => mark.type.spec.inclusive === false) ?? false
}

/**
 * An input method writes into the element that the caret stands in. At the end of a link the library leads it out; at the start of a block
 * that begins with one it does not, and the composed words would become part of the link.
 */
export const CompositionEdges = Extension.create({
  name: 'compositionEdges',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          compositionstart(view) {
            const { state } = view
            if (!view.composing && state.storedMarks === null && isBeforeFirstMarked(state)) {
              view.dispatch(state.tr.setStoredMarks(state.selection.$from.marks()))
            }
            return false
          },
        },
      },
    }),
  ],
})
