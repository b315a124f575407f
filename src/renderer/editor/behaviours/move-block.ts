import { Extension } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Moves the blocks at the top that the selection touches up or down by one. False where they stand at the edge already. */
export function moveBlock(view: EditorView, direction: -1 | 1): boolean {
  const { doc, selection, tr } = view.state
  const first = selection.$from.index(0)
  const last = selection instanceof NodeSelection && selection.$from.depth === 0 ? first : Math.max(first, selection.$to.indexAfter(0) - 1)
  const neighbour = direction < 0 ? first - 1 : last + 1
  if (neighbour < 0 || neighbour >= doc.childCount || last >= doc.childCount) return false
  let start = 0
  for (let index = 0; index < first; index++) start += doc.child(index).nodeSize
  let end = start
  for (let index = first; index <= last; index++) end += doc.child(index).nodeSize
  const other = doc.child(neighbour)
  // The neighbour goes around the blocks, so that what is selected stays in place.
  if (direction < 0) tr.insert(end, other).delete(start - other.nodeSize, start)
  else tr.delete(end, end + other.nodeSize).insert(start, other)
  const shift = direction * other.nodeSize
  tr.setSelection(
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.between(tr.doc.resolve(selection.anchor + shift), tr.doc.resolve(selection.head + shift)),
  )
  view.dispatch(tr.scrollIntoView())
  return true
}

/** Alt and the arrow keys move any block. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => moveBlock(this.editor.view, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor.view, 1),
    }
  },
})
