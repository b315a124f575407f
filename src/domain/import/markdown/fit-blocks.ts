import type { DocumentNode, NodeName } from '#domain/document/node.ts'

/** Blocks that fit into a container, and those (figures, rules, tables) that must stand after it. */
export interface Fitted {
  kept: DocumentNode[]
  lifted: DocumentNode[]
}

/** A paragraph with nothing in it, which a container must hold at least. */
export function emptyParagraph(): DocumentNode {
  return { type: 'paragraph' }
}

/**
 * Takes apart what a container may not hold, down to the paragraphs in it. What has no paragraphs, such as a figure, is lifted out: nothing
 * is lost. `kept` always holds a block.
 */
export function fitBlocks(blocks: readonly DocumentNode[], allowed: readonly NodeName[]): Fitted {
  const kept: DocumentNode[] = []
  const lifted: DocumentNode[] = []
  for (const block of blocks) {
    if (allowed.some((type) => type === block.type)) kept.push(block)
    else if (block.type === 'heading') kept.push({ type: 'paragraph', content: block.content })
    else if (block.type === 'figure' || block.type === 'gallery' || block.type === 'horizontalRule' || block.type === 'table') lifted.push(block)
    else {
      const inner = fitBlocks(block.content ?? [], allowed)
      kept.push(...(block.content === undefined ? [] : inner.kept))
      lifted.push(...inner.lifted)
    }
  }
  return { kept: kept.length > 0 ? kept : [emptyParagraph()], lifted }
}

/** A list item's blocks: a paragraph first, as the schema asks. */
export function fitItem(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks[0]?.type === 'paragraph' ? [...blocks] : [emptyParagraph(), ...blocks]
}
