import type { DocumentNode } from '../../document/node.ts'

/** What stands between the cells of a row that became a line. */
const betweenCells = ' | '

/** Blocks as paragraphs of words alone: an item, a row or a heading is one each. Footnotes follow at the end under their numbers. */
export function plainBlocks(blocks: readonly DocumentNode[]): DocumentNode[] {
  const notes: DocumentNode[][] = []
  const paragraphs = blocks.flatMap((block) => plain(block, notes))
  return [...paragraphs, ...notes.map((note, index) => paragraphOf([{ type: 'text', text: `[${index + 1}] ` }, ...note]))]
}

/** The words of blocks as text, a line for each paragraph and an empty one between them. */
export function plainText(blocks: readonly DocumentNode[]): string {
  return plainBlocks(blocks)
    .map((block) => (block.content ?? []).map((node) => (node.type === 'hardBreak' ? '\n' : (node.text ?? ''))).join(''))
    .join('\n\n')
}

/** The rows of a table as lines, marks and links kept. */
export function tableLines(table: DocumentNode): DocumentNode[] {
  return (table.content ?? []).map((row) => {
    const cells = (row.content ?? []).map((cell) => joined((cell.content ?? []).map((paragraph) => paragraph.content ?? []), ' '))
    return paragraphOf(joined(cells, betweenCells))
  })
}

function plain(block: DocumentNode, notes: DocumentNode[][]): DocumentNode[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = words(block.content ?? [], notes)
      return content.length > 0 ? [paragraphOf(content)] : []
    }
    case 'figure': {
      const { caption, alt } = block.attrs ?? {}
      const said = [caption, alt].find((text) => typeof text === 'string' && text !== '')
      return typeof said === 'string' ? [paragraphOf([{ type: 'text', text: said }])] : []
    }
    case 'table':
      return tableLines(block).flatMap((line) => plain(line, notes))
    default:
      return (block.content ?? []).flatMap((child) => plain(child, notes))
  }
}

function words(nodes: readonly DocumentNode[], notes: DocumentNode[][]): DocumentNode[] {
  const plainNodes = nodes.flatMap((node): DocumentNode[] => {
    if (node.type === 'text') return [{ type: 'text', text: node.text ?? '' }]
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (node.type !== 'footnote') return []
    const number = notes.push(words(node.content ?? [], []))
    return [{ type: 'text', text: `[${number}]` }]
  })
  return plainNodes.reduce<DocumentNode[]>((kept, node) => {
    const last = kept.at(-1)
    if (last?.type === 'text' && node.type === 'text') kept[kept.length - 1] = { type: 'text', text: `${last.text}${node.text}` }
    else kept.push(node)
    return kept
  }, [])
}

function joined(parts: readonly DocumentNode[][], between: string): DocumentNode[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ type: 'text' as const, text: between }, ...part]))
}

function paragraphOf(content: DocumentNode[]): DocumentNode {
  return { type: 'paragraph', content }
}
