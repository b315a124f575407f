import { understoodBlock } from './blocks/not-understood/understand.ts'
import type { DocumentNode } from './node.ts'
import { textOfBlock } from './plain-text.ts'
import { documentSchema } from './schema.ts'

/** A stored block for those who read bodies: itself, or wrapped as not understood, so that every reader has a form for it. */
export function understood(content: DocumentNode): DocumentNode {
  if (understoodBlock(documentSchema, content) !== null) return content
  return { type: 'notUnderstood', attrs: { id: content.attrs?.['id'] ?? null, json: JSON.stringify(content), text: textOfBlock(content) } }
}
