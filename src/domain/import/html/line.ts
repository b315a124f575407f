import { ownMarks, type DocumentMark, type DocumentNode, type NodeName } from '../../document/node.ts'
import { tidyInline } from '../../document/tidy.ts'
import type { Reading } from './context.ts'

/** The blocks that were read, and the line that gathers until the next one begins. */
export interface Flow {
  blocks: DocumentNode[]
  line: DocumentNode[]
  reading: Reading
}

export function addBlocks(flow: Flow, blocks: readonly DocumentNode[]): void {
  endLine(flow)
  flow.blocks.push(...blocks)
}

/** Makes a paragraph of the line, or several where empty lines stand in it, as systems without paragraphs write them. */
export function endLine(flow: Flow): void {
  const line = flow.line
  flow.line = []
  const paragraphs = flow.reading.faithful ? [line] : splitAtEmptyLines(line)
  for (const paragraph of paragraphs) {
    const content = tidyInline(paragraph, ownMarks)
    if (content.length > 0) flow.blocks.push({ type: 'paragraph' satisfies NodeName, content })
  }
}

function splitAtEmptyLines(line: readonly DocumentNode[]): DocumentNode[][] {
  const paragraphs: DocumentNode[][] = [[]]
  let breaks = 0
  for (const node of line) {
    if (node.type === 'hardBreak') breaks += 1
    else if (node.type !== 'text' || (node.text ?? '').trim() !== '') {
      if (breaks > 1) paragraphs.push([])
      breaks = 0
    }
    paragraphs.at(-1)!.push(node)
  }
  return paragraphs
}

export function withMarks(node: DocumentNode, marks: readonly DocumentMark[]): DocumentNode {
  return marks.length > 0 ? { ...node, marks: [...marks] } : node
}
