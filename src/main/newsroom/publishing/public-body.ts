import { deskMarks, type Body, type DocumentMark, type DocumentNode } from '#domain/document/node.ts'
import { understood } from '#domain/document/understood-body.ts'
import type { StoredBlock } from '#domain/story/story.ts'

/** The blocks as they may leave the newsroom: no mark of the desk's own, and no trace of where one began or ended. */
export function publicBlocks(blocks: readonly StoredBlock[]): StoredBlock[] {
  return blocks.map((block) => ({ ...block, content: { ...withoutDeskMarks(block.content as unknown as DocumentNode) } }))
}

/** The body that blocks make, in their order. */
export function bodyOf(blocks: readonly StoredBlock[]): Body {
  const content = blocks.map((block) => understood(block.content as unknown as DocumentNode))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function withoutDeskMarks(node: DocumentNode): DocumentNode {
  const { marks, content, ...rest } = node
  const kept = marks?.filter((mark) => !deskMarks.has(mark.type))
  return {
    ...rest,
    ...(content ? { content: joined(content.map(withoutDeskMarks)) } : {}),
    ...(kept && kept.length > 0 ? { marks: kept } : {}),
  }
}

/** Neighbouring texts with the same marks as one: a mark had divided them. */
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
