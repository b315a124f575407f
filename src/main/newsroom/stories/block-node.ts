import { isDocumentNode } from '#domain/document/document-node.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { NewsroomError } from '../errors.ts'

/** A block's content, once it is sure that it has the form of a document's node. Fails with INVALID. */
export function nodeOf(block: Pick<StoredBlock, 'content'>): DocumentNode {
  if (!isDocumentNode(block.content)) throw new NewsroomError('INVALID', { reason: 'A block of the text does not have the form of a text.' })
  return block.content
}

/** Whether a block's JSON text can be read as a node. */
export function isReadable(content: string): boolean {
  try {
    return isDocumentNode(JSON.parse(content))
  } catch {
    return false
  }
}

/** Every node of a block, itself first. */
export function* nodesIn(node: DocumentNode): Generator<DocumentNode> {
  yield node
  for (const child of node.content ?? []) yield* nodesIn(child)
}

/** A block's row as a story gives it. */
export function storedBlock({ id, ord, content }: { id: string; ord: string; content: string }): StoredBlock {
  return { id, order: ord, content: JSON.parse(content) as StoredBlock['content'] }
}
