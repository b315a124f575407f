import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { v7 } from 'uuid'
import { understoodBlock, wrappedBlock } from '#domain/document/blocks/not-understood/understand.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import type { SavedBlock } from './block-changes.ts'

export interface ReadBody {
  readonly doc: Node
  readonly saved: SavedBlock[]
}

/** A stored block as the editor has it, whole: one that the schema does not know is wrapped as not understood. */
function readBlock(schema: Schema, { id, content }: StoredBlock): Node {
  const node = content as unknown as DocumentNode
  const understood = understoodBlock(schema, { ...node, attrs: { ...node.attrs, id } })
  if (understood !== null) return understood
  const json = JSON.stringify(content)
  return schema.node('notUnderstood', { id, ...(wrappedBlock(json) ?? { json, text: '' }) })
}

/**
 * Makes the editor's document of stored blocks. A body with nothing in it becomes one empty paragraph, which is not saved yet.
 *
 * @param before blocks of the window's own document: those whose words are the same are shared, so that nothing is drawn anew
 */
export function readBody(schema: Schema, blocks: readonly StoredBlock[], before: readonly SavedBlock[] = []): ReadBody {
  const known = new Map(before.map(({ id, node }) => [id, node]))
  const saved: SavedBlock[] = []
  for (const block of blocks) {
    const read = readBlock(schema, block)
    const own = known.get(block.id)
    saved.push({ node: own?.eq(read) ? own : read, id: block.id, order: block.order })
  }
  const nodes = saved.map(({ node }) => node)
  const paragraph = schema.nodes['paragraph']
  if (nodes.length === 0 && paragraph) nodes.push(paragraph.create({ id: v7() }))
  return { doc: schema.topNodeType.create(null, Fragment.from(nodes)), saved }
}
