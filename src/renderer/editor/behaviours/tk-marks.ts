import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { openField } from '#domain/template/fields.ts'
import { changedBlocks } from './block-identity.ts'

/** "To come": TK or TKTK as a word, with the word after it, or all that stands in brackets after TK; and a template's field that nobody filled. */
const tk = new RegExp(String.raw`\[TK[^\]]*\]|(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])(?: \p{L}[\p{L}\p{N}’'-]*)?|${openField}`, 'gu')

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
    if (!text.includes('TK') && !text.includes('{')) return
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

/** Where something is still to come in a text, in its order. Nothing is read for it: the marks are kept. */
export function toComePlaces(state: EditorState): { from: number; to: number }[] {
  return (key.getState(state)?.find() ?? []).map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from - b.from)
}

/** The marks of some blocks read anew; those of the others only move along. */
function readAnew(set: DecorationSet, doc: Node, from: number, to: number, position: number): DecorationSet {
  let end = position
  for (let index = from; index < to; index++) end += doc.child(index).nodeSize
  return set.remove(set.find(position, end)).add(doc, marksOf(doc, from, to, position))
}

/** Marks what is still to come in the text. Only the blocks that changed are read again. */
export const TkMarks = Extension.create({
  name: 'tkMarks',
  addProseMirrorPlugins() {
    // A mark that comes or grows around words that are being composed would take them from the input method.
    let isComposing = false
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => DecorationSet.create(doc, marksOf(doc)),
          apply(transaction, before) {
            const { doc } = transaction
            const set = before.map(transaction.mapping, doc)
            const composed = transaction.getMeta(key) as number | undefined
            if (composed !== undefined) {
              const $position = doc.resolve(Math.min(composed, doc.content.size))
              return $position.depth === 0 ? set : readAnew(set, doc, $position.index(0), $position.index(0) + 1, $position.before(1))
            }
            if (!transaction.docChanged || isComposing) return set
            const { from, to, position } = changedBlocks(transaction.before, doc)
            return readAnew(set, doc, from, to, position)
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleDOMEvents: {
            compositionstart: () => {
              isComposing = true
              return false
            },
            compositionend: (view) => {
              isComposing = false
              setTimeout(() => {
                if (!isComposing && !view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, view.state.selection.from))
              }, 50)
              return false
            },
          },
        },
      }),
    ]
  },
})
