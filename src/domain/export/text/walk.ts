import { footnoteListText } from '../../document/blocks/footnote/text.ts'
import type { DocumentMark, DocumentNode } from '../../document/node.ts'
import { readable } from '../../document/readable.ts'
import { sameMark } from '../../document/tidy.ts'
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

/** What is said of a mark is said once, around all neighbours that share it. */
function inlineText(nodes: readonly DocumentNode[], context: TextContext): string {
  return nodes
    .map((node, index) => {
      const words = node.type === 'text' ? readable(node.text ?? '') : node.type === 'doc' ? '' : textForms[node.type](node, context)
      let before = ''
      let after = ''
      for (const mark of node.marks ?? []) {
        const form = textMarks[mark.type]
        if (form === null) continue
        if (!shares(nodes[index - 1], mark)) before += form.before
        if (shares(nodes[index + 1], mark)) continue
        let start = index
        while (shares(nodes[start - 1], mark)) start -= 1
        after = form.after(mark, nodes.slice(start, index + 1).map((one) => one.text ?? '').join('')) + after
      }
      return before + words + after
    })
    .join('')
}

function shares(node: DocumentNode | undefined, mark: DocumentMark): boolean {
  return node?.marks?.some((one) => sameMark(one, mark)) === true
}
