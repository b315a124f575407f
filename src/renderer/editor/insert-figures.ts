import { v7 as newId } from 'uuid'
import { pageEditor } from './page-editor.ts'

/**
 * Places photos of the newsroom in the story on the page, one figure after another.
 *
 * @param at a position in the document between two top-level blocks; after the block with the caret when absent
 */
export function insertFigures(photoIds: readonly string[], at?: number): void {
  const editor = pageEditor()
  const { $to } = editor.state.selection
  const position = at ?? ($to.depth > 0 ? $to.after(1) : editor.state.doc.content.size)
  const figures = photoIds.map((photoId) => ({ type: 'figure', attrs: { placementId: newId(), photoId, caption: null, alt: null } }))
  editor.commands.insertContentAt(position, figures, { updateSelection: false })
}
