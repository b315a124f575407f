import type { DocumentNode } from '../../document/node.ts'

/** Paragraphs alone, made of any blocks: for a table's cells and a pull quote. Figures are given apart. */
export function paragraphsOf(blocks: readonly DocumentNode[]): { paragraphs: DocumentNode[]; rest: DocumentNode[] } {
  const paragraphs: DocumentNode[] = []
  const rest: DocumentNode[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph') paragraphs.push(block)
    else if (block.type === 'heading') paragraphs.push({ type: 'paragraph', content: block.content })
    else if (block.type === 'figure' || block.type === 'gallery') rest.push(block)
    else if (block.type !== 'horizontalRule') {
      const inner = paragraphsOf(block.content ?? [])
      paragraphs.push(...inner.paragraphs)
      rest.push(...inner.rest)
    }
  }
  return { paragraphs, rest }
}

/** The inline content of any blocks in one line, with a space between what were blocks. */
export function inlineOf(blocks: readonly DocumentNode[]): { inline: DocumentNode[]; rest: DocumentNode[] } {
  const { paragraphs, rest } = paragraphsOf(blocks)
  const inline = paragraphs.flatMap((paragraph, index): DocumentNode[] => [
    ...(index > 0 ? [{ type: 'text', text: ' ' } as const] : []),
    ...(paragraph.content ?? []),
  ])
  return { inline, rest }
}

/** What may stand in a fact box, and what comes after it because it may not. */
export function boxOf(blocks: readonly DocumentNode[]): { inside: DocumentNode[]; after: DocumentNode[] } {
  const inside: DocumentNode[] = []
  const after: DocumentNode[] = []
  for (const block of blocks) {
    if (['paragraph', 'heading', 'bulletList', 'orderedList'].includes(block.type)) inside.push(block)
    else if (['blockquote', 'pullQuote', 'factBox'].includes(block.type)) {
      const inner = boxOf(block.content ?? [])
      inside.push(...inner.inside)
      after.push(...inner.after)
    } else if (block.type !== 'horizontalRule') after.push(block)
  }
  return { inside, after }
}
