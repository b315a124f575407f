import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** The blocks that are wanted: those on the screen, those below them, then those above. */
export function* inOrder(view: EditorView, isWanted: (block: Node) => boolean): Generator<Node> {
  const { doc } = view.state
  let wanted = 0
  for (let index = 0; index < doc.childCount; index++) if (isWanted(doc.child(index))) wanted++
  // Where the screen stands is asked only when there is something to do.
  if (wanted === 0) return
  const first = firstOnScreen(view)
  for (let step = 0; step < doc.childCount; step++) {
    const block = doc.child((first + step) % doc.childCount)
    if (isWanted(block)) yield block
  }
}

/** The block at the top of the screen, by its place among the blocks. */
export function firstOnScreen(view: EditorView): number {
  const page = view.dom.closest('main')?.getBoundingClientRect()
  const text = view.dom.getBoundingClientRect()
  if (page === undefined || text.top >= page.top) return 0
  const found = view.posAtCoords({ left: text.left + text.width / 2, top: page.top + 8 })
  return found === null ? 0 : Math.min(view.state.doc.resolve(found.pos).index(0), view.state.doc.childCount - 1)
}
