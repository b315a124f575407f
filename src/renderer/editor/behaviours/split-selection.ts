import { Extension, type Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/**
 * Enter over words of several blocks: the words go, then the line is divided. The library divides first, which fails where the selection ends at
 * another depth than it began, as from a list into the paragraph below. False where the selection lies in one line.
 */
export function splitAtSelection(editor: Editor): boolean {
  const { selection } = editor.state
  if (!(selection instanceof TextSelection) || selection.empty || selection.$from.sameParent(selection.$to)) return false
  return editor.commands.deleteSelection() && editor.commands.splitBlock()
}

export const SplitSelection = Extension.create({
  name: 'splitSelection',
  priority: 150,
  addKeyboardShortcuts() {
    return { Enter: () => splitAtSelection(this.editor) }
  },
})
