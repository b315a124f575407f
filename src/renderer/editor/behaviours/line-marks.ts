import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin, type EditorState, type PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { changedBlocks } from './block-identity.ts'

/** A place in a line of text, and how it is marked. */
export interface LineMark {
  readonly from: number
  readonly to: number
  readonly className: string
}

export interface LineMarks {
  /** What is to be marked in a line. Where something other than text stands in it there is one U+FFFC. */
  find(line: string): readonly LineMark[]
  /** Text with such a mark is read as spaces. */
  skips?(mark: Mark): boolean
}

function marksIn(block: Node, start: number, { find, skips }: LineMarks): Decoration[] {
  const marks: Decoration[] = []
  const read = (textblock: Node, inside: number) => {
    // A node inside the line takes one place in the text, however large it is.
    let text = ''
    const places: number[] = []
    textblock.forEach((child, offset) => {
      const words = child.isText ? (child.text ?? '') : '\uFFFC'
      for (let index = 0; index < words.length; index++) places.push(inside + offset + (child.isText ? index : 0))
      text += skips !== undefined && child.marks.some(skips) ? ' '.repeat(words.length) : words
    })
    for (const found of find(text)) {
      const from = places[found.from]
      const last = places[found.to - 1]
      if (from !== undefined && last !== undefined) marks.push(Decoration.inline(from, last + 1, { class: found.className }))
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

function marksOf(doc: Node, marks: LineMarks, from = 0, to = doc.childCount, position = 0): Decoration[] {
  const decorations: Decoration[] = []
  for (let index = from, start = position; index < to; index++) {
    decorations.push(...marksIn(doc.child(index), start, marks))
    start += doc.child(index).nodeSize
  }
  return decorations
}

/** The marks of some blocks read anew; those of the others only move along. */
function readAnew(set: DecorationSet, doc: Node, marks: LineMarks, from: number, to: number, position: number): DecorationSet {
  let end = position
  for (let index = from; index < to; index++) end += doc.child(index).nodeSize
  return set.remove(set.find(position, end)).add(doc, marksOf(doc, marks, from, to, position))
}

/** Where something is marked in a text, in its order. Nothing is read for it: the marks are kept. */
export function placesOf(key: PluginKey<DecorationSet>, state: EditorState): { from: number; to: number }[] {
  return (key.getState(state)?.find() ?? []).map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from - b.from)
}

/** Has all lines read anew: what is looked for has changed. */
export function readAllAnew(key: PluginKey<DecorationSet>, view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, 'all'))
}

/** A plugin that marks places in the lines of a text. Only the blocks that changed are read again, and none while an input method composes. */
export function lineMarks(key: PluginKey<DecorationSet>, marks: LineMarks, view?: (view: EditorView) => { destroy(): void }): Plugin<DecorationSet> {
  // A mark that comes or grows around words that are being composed would take them from the input method.
  let isComposing = false
  const apply = (transaction: Transaction, before: DecorationSet): DecorationSet => {
    const { doc } = transaction
    const told = transaction.getMeta(key) as number | 'all' | undefined
    if (told === 'all') return DecorationSet.create(doc, marksOf(doc, marks))
    const set = before.map(transaction.mapping, doc)
    if (told !== undefined) {
      const $position = doc.resolve(Math.min(told, doc.content.size))
      return $position.depth === 0 ? set : readAnew(set, doc, marks, $position.index(0), $position.index(0) + 1, $position.before(1))
    }
    if (!transaction.docChanged || isComposing) return set
    const { from, to, position } = changedBlocks(transaction.before, doc)
    return readAnew(set, doc, marks, from, to, position)
  }
  return new Plugin<DecorationSet>({
    key,
    state: { init: (_config, { doc }) => DecorationSet.create(doc, marksOf(doc, marks)), apply },
    ...(view === undefined ? {} : { view }),
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        compositionstart: () => {
          isComposing = true
          return false
        },
        compositionend: (editor) => {
          isComposing = false
          setTimeout(() => {
            if (!isComposing && !editor.isDestroyed) editor.dispatch(editor.state.tr.setMeta(key, editor.state.selection.from))
          }, 50)
          return false
        },
      },
    },
  })
}
