import { footnoteListText } from '../../document/blocks/footnote/text.ts'
import type { DocumentNode } from '../../document/node.ts'
import { readable } from '../../document/readable.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { ExportPhoto } from '../story-for-export.ts'
import type { TextContext } from './form.ts'
import { textForms, textMarks } from './forms.ts'

/** Blocks as plain text, and after them the footnotes they refer to. The blocks are in normal form (`tidyBody`). */
export function blocksToText(
  blocks: readonly DocumentNode[],
  options: { words: ReaderWords; photos: ReadonlyMap<string, ExportPhoto> },
): { blocks: string; footnotes: string } {
  const notes: DocumentNode[] = []
  const context: TextContext = {
    ...options,
    blocks: (nodes) => nodes.map((node) => (node.type === 'doc' || node.type === 'text' ? '' : textForms[node.type](node, context))).join('\n\n'),
    inline: (nodes) => inlineText(nodes, context),
    note: (node) => notes.push(node),
  }
  const text = context.blocks(blocks)
  return { blocks: text, footnotes: footnoteListText(notes, context) }
}

/** Words of a mark stand together, so that what is said after them is said once. */
function inlineText(nodes: readonly DocumentNode[], context: TextContext): string {
  let text = ''
  nodes.forEach((node, index) => {
    text += node.type === 'text' ? readable(node.text ?? '') : node.type === 'doc' ? '' : textForms[node.type](node, context)
    for (const mark of node.marks ?? []) {
      const form = textMarks[mark.type]
      if (form === null) continue
      const isSame = (other: DocumentNode | undefined): boolean => other?.marks?.some((one) => one.type === mark.type && one.attrs?.['href'] === mark.attrs?.['href']) === true
      if (isSame(nodes[index + 1])) continue
      let start = index
      while (isSame(nodes[start - 1])) start -= 1
      text += form(mark, nodes.slice(start, index + 1).map((one) => one.text ?? '').join(''))
    }
  })
  return text
}
