import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { DocumentNode } from '#domain/document/node.ts'
import { positionInBlock } from '#domain/document/plain-text.ts'
import { pageEditor } from '../../editor/page-editor.ts'

export interface BlockPlace {
  blockId: string
  /** Offsets in the block's text, as findings count them. */
  from?: number
  to?: number
  /** One of the photos in the block. */
  photoId?: string
}

function figurePlace(block: Node, start: number, photoId: string): number | null {
  if (block.type.name === 'figure') return start
  let found: number | null = null
  block.descendants((node, offset) => {
    if (node.type.name === 'figure' && node.attrs['photoId'] === photoId) found ??= start + 1 + offset
    return !node.isTextblock
  })
  return found
}

/** Selects a place in the text of the open story and brings it into view; false where it is no longer there. */
export function goToBlock({ blockId, from, to, photoId }: BlockPlace): boolean {
  const { view, state } = pageEditor()
  let start: number | null = null
  state.doc.forEach((node, offset) => {
    if (node.attrs['id'] === blockId) start = offset
  })
  if (start === null) return false
  const node = state.doc.nodeAt(start)
  if (!node) return false
  const block = node.toJSON() as DocumentNode
  const [first, last] = [from, to].map((offset) => (offset === undefined ? null : positionInBlock(block, offset)))
  const photo = photoId === undefined || from !== undefined ? null : figurePlace(node, start, photoId)
  const selection =
    photo !== null
      ? NodeSelection.create(state.doc, photo)
      : first !== null && first !== undefined
      ? TextSelection.between(state.doc.resolve(start + first), state.doc.resolve(start + (last ?? first)))
      : node.isTextblock
        ? TextSelection.near(state.doc.resolve(start + 1))
        : NodeSelection.create(state.doc, start)
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  view.focus()
  return true
}
