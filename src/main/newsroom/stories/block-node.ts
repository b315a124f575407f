import type { DocumentNode } from '#domain/document/node.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { NewsroomError } from '../errors.ts'

/** As deep as a text ever nests, and far from where a walk over it would run out of stack. */
const deepest = 100

/** A block's content, once it is sure that it has the form of a document's node. Fails with INVALID. */
export function nodeOf(block: Pick<StoredBlock, 'content'>): DocumentNode {
  if (!isNode(block.content, 0)) throw new NewsroomError('INVALID', { reason: 'A block of the text does not have the form of a text.' })
  return block.content
}

/** Whether a block's JSON text can be read as a node. */
export function isReadable(content: string): boolean {
  try {
    return isNode(JSON.parse(content), 0)
  } catch {
    return false
  }
}

function isNode(value: unknown, depth: number): value is DocumentNode {
  if (typeof value !== 'object' || value === null || depth > deepest) return false
  const { type, attrs, content, marks, text } = value as Record<string, unknown>
  return (
    typeof type === 'string' &&
    (type === 'text' ? typeof text === 'string' : text === undefined) &&
    isAttributes(attrs) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(isMark))) &&
    (content === undefined || (Array.isArray(content) && content.every((child) => isNode(child, depth + 1))))
  )
}

function isMark(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { type, attrs } = value as Record<string, unknown>
  return typeof type === 'string' && isAttributes(attrs)
}

function isAttributes(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))
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
