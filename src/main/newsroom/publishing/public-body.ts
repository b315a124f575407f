import type { Body, DocumentMark, DocumentNode } from '#domain/document/node.ts'
import { understood } from '#domain/document/understood-body.ts'
import type { StoredBlock } from '#domain/story/story.ts'

/** The blocks as they may leave the newsroom: no citation mark, and no trace of where one began or ended. */
export function publicBlocks(blocks: readonly StoredBlock[]): StoredBlock[] {
  return blocks.map((block) => ({ ...block, content: { ...withoutCitations(block.content as unknown as DocumentNode) } }))
}

/** The body that blocks make, in their order. */
export function bodyOf(blocks: readonly StoredBlock[]): Body {
  const content = blocks.map((block) => understood(block.content as unknown as DocumentNode))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function withoutCitations(node: DocumentNode): DocumentNode {
  const { marks, content, ...rest } = node
  const kept = marks?.filter((mark) => mark.type !== 'citation')
  return {
    ...rest,
    ...(content ? { content: joined(content.map(withoutCitations)) } : {}),
    ...(kept && kept.length > 0 ? { marks: kept } : {}),
  }
}

/** Neighbouring texts with the same marks as one: a citation had divided them. */
function joined(nodes: DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = []
  for (const node of nodes) {
    const before = result.at(-1)
    if (before?.type === 'text' && node.type === 'text' && sameMarks(before.marks, node.marks)) {
      result[result.length - 1] = { ...before, text: `${before.text ?? ''}${node.text ?? ''}` }
    } else {
      result.push(node)
    }
  }
  return result
}

function sameMarks(a: DocumentMark[] = [], b: DocumentMark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
