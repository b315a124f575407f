import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { StoredBlock } from '#domain/story/story.ts'
import { newsroom } from '../../api/newsroom.ts'
import { openStory } from '../../editor/open-story.ts'
import { showFailure } from '../../ui/failure.ts'
import { showNotice } from '../../ui/notices.ts'

/** Where each block at the top begins, by its id. */
function placesOf(doc: Node): Map<string, { position: number; node: Node }> {
  const places = new Map<string, { position: number; node: Node }>()
  doc.forEach((node, position) => places.set(String(node.attrs['id']), { position, node }))
  return places
}

/** In place of the block as it is now; where it is gone, behind the last block before it that is still there. */
function withBlock(state: EditorState, block: StoredBlock, then: readonly StoredBlock[]): Transaction {
  const content = block.content as { attrs?: Record<string, unknown> }
  const node = state.schema.nodeFromJSON({ ...content, attrs: { ...content.attrs, id: block.id } })
  node.check()
  const places = placesOf(state.doc)
  const standing = places.get(block.id)
  if (standing) return state.tr.replaceWith(standing.position, standing.position + standing.node.nodeSize, node)
  const earlier = then.slice(0, Math.max(0, then.findIndex(({ id }) => id === block.id)))
  const before = earlier.map(({ id }) => places.get(id)).findLast((place) => place !== undefined)
  return state.tr.insert(before === undefined ? 0 : before.position + before.node.nodeSize, node)
}

/**
 * Puts one block of a version back into the story on the page, as a change that can be undone; what stands there is kept as a version first.
 *
 * @param then the blocks of that version in their order
 */
export async function bringBlockBack(storyId: string, block: StoredBlock, then: readonly StoredBlock[]): Promise<boolean> {
  const story = openStory()
  if (story?.storyId !== storyId) return false
  try {
    await newsroom().versions.keepBefore({ storyId, step: 'restore' })
  } catch (error) {
    showFailure(`brought-back:${storyId}`, error)
    return false
  }
  try {
    story.edit((state) => withBlock(state, block, then).scrollIntoView())
  } catch (error) {
    // The schema has no place for such a block any more; the version still has it whole.
    if (!(error instanceof RangeError)) throw error
    showNotice({ id: `brought-back:${storyId}`, level: 'error', message: 'compare.notRead' })
    return false
  }
  showNotice({ id: `brought-back:${storyId}`, level: 'info', message: 'compare.broughtBack', passing: true })
  return true
}
