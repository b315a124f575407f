import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import i18next from 'i18next'
import { partsOfField, type ComparedField } from '#domain/history/compare.ts'
import type { StoredBlock, StoryFields } from '#domain/story/story.ts'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { holdOf } from '../../editor/hold/story-hold.ts'
import { readBody } from '../../editor/body/read-body.ts'
import { openStory, type OpenStory } from '../../editor/open-story.ts'
import { storySession } from '../../editor/story-session.ts'
import { showFailure } from '../../ui/failure.ts'
import { showNotice } from '../../ui/notices.ts'

/** Where each block at the top begins, by its id. */
function placesOf(doc: Node): Map<string, { position: number; node: Node }> {
  const places = new Map<string, { position: number; node: Node }>()
  doc.forEach((node, position) => places.set(String(node.attrs['id']), { position, node }))
  return places
}

/** In place of the block as it is now; where it is gone, or is to go back to its old place, behind the last block before it that is still there. */
function withBlock(state: EditorState, block: StoredBlock, then: readonly StoredBlock[], toItsOldPlace: boolean): Transaction {
  const node = readBody(state.schema, [block]).doc.child(0)
  const standing = placesOf(state.doc).get(block.id)
  if (standing && !toItsOldPlace) return state.tr.replaceWith(standing.position, standing.position + standing.node.nodeSize, node)
  const { tr } = state
  if (standing) tr.delete(standing.position, standing.position + standing.node.nodeSize)
  const places = placesOf(tr.doc)
  const earlier = then.slice(0, Math.max(0, then.findIndex(({ id }) => id === block.id)))
  const before = earlier.map(({ id }) => places.get(id)).findLast((place) => place !== undefined)
  return tr.insert(before === undefined ? 0 : before.position + before.node.nodeSize, node)
}

/** Keeps what stands in the story as a version, so that whatever comes in its place can be taken back. False where it cannot be kept. */
async function keepWhatStands(storyId: string): Promise<boolean> {
  try {
    await saveAllNow()
    await newsroom().versions.keepBefore({ storyId, step: 'restore' })
    return true
  } catch (error) {
    showFailure(`brought-back:${storyId}`, error)
    return false
  }
}

/** The story on the page, if it is this one and may be changed in this window. */
function changeableStory(storyId: string): OpenStory | null {
  const story = openStory()
  return story?.storyId === storyId && mayBringBack(storyId) ? story : null
}

/** Whether this window may change a story: it has it, and it is not in the trash. */
export function mayBringBack(storyId: string): boolean {
  return holdOf(storyId).mayWrite && storySession(storyId)?.facts().trashedAt === null
}

/**
 * Puts one block of a version back into the story on the page, as a change that can be undone; what stands there is kept as a version first.
 *
 * @param then the blocks of that version in their order
 * @param toItsOldPlace where it was moved, put it back there
 */
export async function bringBlockBack(storyId: string, block: StoredBlock, then: readonly StoredBlock[], toItsOldPlace: boolean): Promise<boolean> {
  if (changeableStory(storyId) === null || !(await keepWhatStands(storyId))) return false
  const story = changeableStory(storyId)
  if (story === null) return false
  story.edit((state) => withBlock(state, block, then, toItsOldPlace).scrollIntoView())
  showNotice({ id: `brought-back:${storyId}`, level: 'info', message: 'compare.broughtBack', passing: true })
  return true
}

/** Puts one field of a version back into the story on the page; what stands there is kept as a version first. */
export async function bringFieldBack(storyId: string, name: ComparedField, then: StoryFields): Promise<boolean> {
  if (changeableStory(storyId) === null || !(await keepWhatStands(storyId))) return false
  const story = changeableStory(storyId)
  if (story === null) return false
  for (const part of partsOfField(name)) story.change(part, then[part])
  showNotice({ id: `brought-back:${storyId}`, level: 'info', message: 'compare.fieldBack', values: { field: i18next.t(`compare.field.${name}`) }, passing: true })
  return true
}
