import { Extension } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { focusLastField } from '../fields/focus-last-field.ts'

/** From the first line of the text the arrow goes up into the fields above it. */
export const LeaveText = Extension.create({
  name: 'leaveText',
  addKeyboardShortcuts() {
    return {
      ArrowUp: () => {
        const { view, state } = this.editor
        const { selection } = state
        const isFirst = selection.empty && selection.$from.index(0) === 0 && Selection.atStart(state.doc).$from.sameParent(selection.$from)
        return isFirst && view.endOfTextblock('up') && focusLastField(view.dom)
      },
    }
  },
})
