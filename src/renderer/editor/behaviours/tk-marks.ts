import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { changedBlocks } from './block-identity.ts'

/** "To come": TK or TKTK as a word, with the word after it, or all that stands in brackets after TK. */
const tk = /\[TK[^\]]*\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])(?: \p{L}[\p{L}\p{N}’'-]*)?/gu

function marksIn(block: Node, start: number): Decoration[] {
  const marks: Decoration[] = []
  const read = (textblock: Node, inside: number) => {
    // A node inside the line takes one place in the text, however large it is.
    let text = ''
    const places: number[] = []
    textblock.forEach((child, offset) => {
      const words = child.isText ? (child.text ?? '') : '\uFFFC'
      for (let index = 0; index < words.length; index++) places.push(inside + offset + (child.isText ? index : 0))
      text += words
    })
    if (!text.includes('TK')) return
    for (const match of text.matchAll(tk)) {
      const from = places[match.index]
      const last = places[match.index + match[0].length - 1]
      if (from !== undefined && last !== undefined) marks.push(Decoration.inline(from, last + 1, { class: 'tk' }))
    }
  }
  if (block.isTextblock) read(block, start + 1)
  else {
    block.descendants((node, offset) => {
      if (node.isTextblock) read(node, start + 1 + offset + 1)
      return !node.isTextblock
    })
  }
  return marks
}

function marksOf(doc: Node, from = 0, to = doc.childCount, position = 0): Decoration[] {
  const marks: Decoration[] = []
  for (let index = from, start = position; index < to; index++) {
    marks.push(...marksIn(doc.child(index), start))
    start += doc.child(index).nodeSize
  }
  return marks
}

const key = new PluginKey<DecorationSet>('tkMarks')

/** Marks what is still to come in the text. Only the blocks that changed are read again. */
export const TkMarks = Extension.create({
  name: 'tkMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, doc ? marksOf(doc) : []),
        apply(transaction, before) {
          if (!transaction.docChanged) return before
          const { doc } = transaction
          const { from, to, position } = changedBlocks(transaction.before, doc)
          let end = position
          for (let index = from; index < to; index++) end += doc.child(index).nodeSize
          const mapped = before.map(transaction.mapping, doc)
          return mapped.remove(mapped.find(position, end)).add(doc, marksOf(doc, from, to, position))
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
