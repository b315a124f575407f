import { generateNKeysBetween } from 'fractional-indexing'
import type { StoredBlock } from '../story/story.ts'
import type { Body } from './node.ts'

/** A body as it is kept: its top-level blocks in order, each with an id of its own. */
export function storedBlocks(body: Body, newId: () => string): StoredBlock[] {
  const orders = generateNKeysBetween(null, null, body.content.length)
  return body.content.map((node, index) => {
    const id = newId()
    const content = { ...node, attrs: { ...node.attrs, id } }
    return { id, order: orders[index] ?? '', content }
  })
}
