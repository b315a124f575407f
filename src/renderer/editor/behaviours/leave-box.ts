import { Extension } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

const boxes = new Set(['factBox', 'pullQuote'])

/** A second Enter at the end of a box leaves it: the empty line goes, and a paragraph begins behind the box. */
function leaveBox({ selection, schema, tr }: EditorState): Transaction | null {
  const { $from, empty } = selection
  const box = $from.node(1)
  const { paragraph } = schema.nodes
  if (!paragraph || !empty || $from.depth !== 2 || !boxes.has(box.type.name) || $from.parent.content.size > 0) return null
  if (box.childCount < 2 || $from.index(1) !== box.childCount - 1) return null
  const after = $from.after(1)
  tr.insert(after, paragraph.create()).delete($from.before(2), $from.after(2))
  return tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(after, -1)), 1)).scrollIntoView()
}

/** Ways out of blocks that hold the caret: Enter at the end of a box, a click under the last block. */
export const LeaveBox = Extension.create({
  name: 'leaveBox',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { view, state } = this.editor
        const transaction = leaveBox(state)
        if (transaction) view.dispatch(transaction)
        return transaction !== null
      },
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          mousedown(view, event) {
            const last = view.dom.lastElementChild
            const { doc, schema } = view.state
            const { paragraph } = schema.nodes
            if (event.target !== view.dom || !last || !paragraph || !view.editable || event.clientY < last.getBoundingClientRect().bottom) return false
            if (doc.lastChild?.isTextblock) return false
            const transaction = view.state.tr.insert(doc.content.size, paragraph.create())
            view.dispatch(transaction.setSelection(TextSelection.atEnd(transaction.doc)))
            view.focus()
            event.preventDefault()
            return true
          },
        },
      },
    }),
  ],
})
