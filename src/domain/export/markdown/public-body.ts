import { deskMarks, type DocumentNode } from '#domain/document/node.ts'
import { cleanText } from './escape.ts'

/**
 * A body's nodes as they may leave the newsroom: without the desk's own marks, and with the text that a file can hold. A text that is left with
 * nothing goes; a line end inside a text, which no reader sees as one, is a space.
 */
export function publicNodes(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'text') return [node.content === undefined ? node : { ...node, content: publicNodes(node.content) }]
    const text = cleanText(node.text ?? '').replace(/\n/g, ' ')
    return text === '' ? [] : [{ ...node, text, marks: (node.marks ?? []).filter((mark) => !deskMarks.has(mark.type)) }]
  })
}
