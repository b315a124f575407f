import { linkTarget } from '../../document/blocks/link/target.ts'
import type { DocumentNode } from '../../document/node.ts'
import { readBlock, textOfBlock } from '../../document/plain-text.ts'
import { tidyBlock } from '../../document/tidy.ts'
import { excerptOf } from '../excerpt.ts'
import type { CheckedBlock, Found, Rule } from '../story-to-check.ts'

export const bodyEmpty: Rule = ({ blocks }) =>
  blocks.some(({ content }) => content.type !== 'figure' && content.type !== 'gallery' && textOfBlock(content).trim() !== '' && tidyBlock(content) !== null)
    ? []
    : [{ rule: 'body-empty', place: blocks[0] === undefined ? {} : { blockId: blocks[0].id } }]

export const linkUnsafe: Rule = ({ blocks }) =>
  blocks.flatMap(({ id, content }) =>
    readBlock(content).runs.flatMap((run): Found[] => {
      const link = run.marks.find((mark) => mark.type === 'link')
      if (link === undefined || linkTarget(link.attrs?.['href']) !== null) return []
      const excerpt = excerptOf(run.text)
      return [{ rule: 'link-unsafe', values: { excerpt }, place: { blockId: id, from: run.offset, to: run.offset + run.text.length, excerpt } }]
    }),
  )

export const headingEmpty: Rule = ({ blocks }) =>
  blocks.flatMap((block) => nodesOf(block, 'heading').flatMap((heading): Found[] => (tidyBlock(heading) === null ? [{ rule: 'heading-empty', place: { blockId: block.id } }] : [])))

export const headingSkipped: Rule = ({ blocks }) => {
  const found: Found[] = []
  let before = 1
  for (const { id, content } of blocks) {
    if (content.type !== 'heading' || tidyBlock(content) === null) continue
    const level = Number(content.attrs?.['level'] ?? 2)
    const excerpt = excerptOf(textOfBlock(content))
    if (level > before + 1) found.push({ rule: 'heading-skipped', values: { excerpt, level, before }, place: { blockId: id, excerpt } })
    before = level
  }
  return found
}

export const tableWithoutHeader: Rule = ({ blocks }) =>
  blocks.flatMap((block) =>
    nodesOf(block, 'table').flatMap((table): Found[] => {
      const cells = (table.content ?? []).flatMap((row) => row.content ?? [])
      return cells.length > 1 && cells.every((cell) => cell.type !== 'tableHeader') ? [{ rule: 'table-without-header', place: { blockId: block.id } }] : []
    }),
  )

function nodesOf({ content }: CheckedBlock, type: DocumentNode['type']): DocumentNode[] {
  const look = (node: DocumentNode): DocumentNode[] => [...(node.type === type ? [node] : []), ...(node.content ?? []).flatMap(look)]
  return look(content)
}
