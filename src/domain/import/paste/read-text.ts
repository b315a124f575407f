import type { DocumentNode } from '../../document/node.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import { finishBlocks } from './finish.ts'
import { plainParagraphs } from './lines.ts'

const bullet = /^\s*[•‣▪◦●∙·]\s+/u

/**
 * Plain text as blocks: paragraphs, with lines that were broken at a width joined again. `formed` makes lists of bullets and links of
 * addresses; else there are words alone.
 */
export function readPastedText(text: string, formed: boolean): DocumentNode[] {
  const paragraphs = plainParagraphs(text)
  const blocks = formed ? withLists(paragraphs) : paragraphs.map(paragraphOf)
  return finishBlocks(tidyBlocks(blocks), { photos: [], pictures: [], linksAddresses: formed, warn: () => undefined }).blocks
}

function withLists(paragraphs: readonly string[][]): DocumentNode[] {
  const blocks: DocumentNode[] = []
  paragraphs.forEach((lines, index) => {
    const isItem = bullet.test(lines[0] ?? '')
    const hasNeighbour = [paragraphs[index - 1], paragraphs[index + 1]].some((other) => bullet.test(other?.[0] ?? ''))
    if (!isItem || !hasNeighbour) {
      blocks.push(paragraphOf(lines))
      return
    }
    const item: DocumentNode = { type: 'listItem', content: [paragraphOf([(lines[0] ?? '').replace(bullet, ''), ...lines.slice(1)])] }
    const last = blocks.at(-1)
    if (last?.type === 'bulletList' && bullet.test(paragraphs[index - 1]?.[0] ?? '')) last.content?.push(item)
    else blocks.push({ type: 'bulletList', content: [item] })
  })
  return blocks
}

function paragraphOf(lines: readonly string[]): DocumentNode {
  const content = lines.flatMap((text, index): DocumentNode[] => [...(index > 0 ? [{ type: 'hardBreak' } as const] : []), ...(text === '' ? [] : [{ type: 'text', text } as const])])
  return { type: 'paragraph', content }
}
