import type { EditorState, Transaction } from '@tiptap/pm/state'
import { v7 as newId } from 'uuid'
import { showNotice } from '../ui/notices.ts'
import { makeGalleryOf } from './gallery/gallery-deeds.ts'
import { openStory, type OpenStory } from './open-story.ts'

/** Where a block can be put beside what is selected; an empty paragraph gives way to it. */
export function besideSelection({ doc, selection }: EditorState): number {
  const { $from, to } = selection
  if ($from.depth === 0) return to
  const isEmpty = $from.node(1).isTextblock && $from.node(1).content.size === 0
  return isEmpty ? $from.before(1) : doc.resolve(to).after(1)
}

/** Puts figures at a place between two top-level blocks, or between the photos of a gallery; an empty paragraph that begins there gives way. `words` are their own, where they have any. */
export function withFigures(state: EditorState, position: number, photoIds: readonly string[], words: { caption?: string | null; alt?: string | null } = {}): Transaction {
  const { figure } = state.schema.nodes
  if (!figure) throw new Error('The schema has no figures')
  const isInGallery = state.doc.resolve(position).parent.type.name === 'gallery'
  const figures = photoIds.map((photoId) => figure.create({ ...words, placementId: newId(), photoId, id: isInGallery ? null : newId() }))
  if (isInGallery) return state.tr.insert(position, figures)
  const after = state.doc.resolve(position).nodeAfter
  const givesWay = after?.type.name === 'paragraph' && after.content.size === 0 && state.doc.childCount > 1
  return givesWay ? state.tr.replaceWith(position, position + after.nodeSize, figures) : state.tr.insert(position, figures)
}

/**
 * Places photos of the newsroom in the story on the page, one figure after another; of several, a gallery is offered.
 *
 * @returns the placements, where they do not stand in a gallery
 * @param at a position between two top-level blocks or in a gallery; after the block with the caret when absent
 */
export function insertFigures(photoIds: readonly string[], at?: number): string[] {
  const story = openStory()
  if (story === null || photoIds.length === 0) return []
  let placed: string[] = []
  story.edit((state) => {
    const transaction = withFigures(state, at ?? besideSelection(state), photoIds)
    placed = placementsIn(transaction)
    offerGallery(story, placed)
    return transaction
  })
  return placed
}

/** The placements outside of galleries that a transaction made. */
export function placementsIn(transaction: Transaction): string[] {
  const placementIds: string[] = []
  transaction.mapping.maps.forEach((map) =>
    map.forEach((_oldStart, _oldEnd, start, end) =>
      transaction.doc.nodesBetween(start, end, (node, position, parent) => {
        if (node.type.name === 'figure' && parent?.type.name !== 'gallery' && position >= start) placementIds.push(String(node.attrs['placementId']))
        return !node.isTextblock
      }),
    ),
  )
  return placementIds
}

/** Of photos that were placed together, offers to make a gallery. */
export function offerGallery(story: OpenStory, placementIds: readonly string[]): void {
  if (placementIds.length < 2) return
  const run = () => {
    story.edit((state) => makeGalleryOf(state, placementIds))
    story.focus()
  }
  showNotice({ id: 'gallery-offer', level: 'info', message: 'gallery.placed', values: { count: placementIds.length }, passing: true, action: { message: 'gallery.make', run } })
}
