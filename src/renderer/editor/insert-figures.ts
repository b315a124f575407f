import type { EditorState, Transaction } from '@tiptap/pm/state'
import { v7 as newId } from 'uuid'
import { openStory } from './open-story.ts'

/** Where a block can be put beside what is selected; an empty paragraph gives way to it. */
export function besideSelection({ doc, selection }: EditorState): number {
  const { $from, to } = selection
  if ($from.depth === 0) return to
  const isEmpty = $from.node(1).isTextblock && $from.node(1).content.size === 0
  return isEmpty ? $from.before(1) : doc.resolve(to).after(1)
}

/** Puts figures at a place between two top-level blocks; an empty paragraph that begins there gives way. `words` are their own, where they have any. */
export function withFigures(state: EditorState, position: number, photoIds: readonly string[], words: { caption?: string | null; alt?: string | null } = {}): Transaction {
  const { figure } = state.schema.nodes
  if (!figure) throw new Error('The schema has no figures')
  const figures = photoIds.map((photoId) => figure.create({ ...words, placementId: newId(), photoId, id: newId() }))
  const after = state.doc.resolve(position).nodeAfter
  const givesWay = after?.type.name === 'paragraph' && after.content.size === 0 && state.doc.childCount > 1
  return givesWay ? state.tr.replaceWith(position, position + after.nodeSize, figures) : state.tr.insert(position, figures)
}

/**
 * Places photos of the newsroom in the story on the page, one figure after another.
 *
 * @param at a position in the document between two top-level blocks; after the block with the caret when absent
 */
export function insertFigures(photoIds: readonly string[], at?: number): void {
  openStory()?.edit((state) => withFigures(state, at ?? besideSelection(state), photoIds))
}
