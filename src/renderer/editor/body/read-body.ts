import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { v7 } from 'uuid'
import type { StoredBlock } from '#domain/story/story.ts'
import type { SavedBlock } from './block-changes.ts'

export interface ReadBody {
  readonly doc: Node
  readonly saved: SavedBlock[]
  /** How many blocks could not be read. They are left in the newsroom as they are. */
  readonly unreadable: number
}

function readBlock(schema: Schema, block: StoredBlock): Node | null {
  try {
    const content = block.content as { attrs?: Record<string, unknown> }
    const node = schema.nodeFromJSON({ ...content, attrs: { ...content.attrs, id: block.id } })
    node.check()
    return schema.topNodeType.contentMatch.matchType(node.type) ? node : null
  } catch {
    return null
  }
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
    if (read) saved.push({ node: own?.eq(read) ? own : read, id: block.id, order: block.order })
  }
  const nodes = saved.map(({ node }) => node)
  const paragraph = schema.nodes['paragraph']
  if (nodes.length === 0 && paragraph) nodes.push(paragraph.create({ id: v7() }))
  return { doc: schema.topNodeType.create(null, Fragment.from(nodes)), saved, unreadable: blocks.length - saved.length }
}
