import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import { findState } from './find-state.ts'

const key = new PluginKey<DecorationSet>('findMarks')

/** Marks these places in the text, and no others. */
export function withMarks(state: EditorState, marks: DecorationSet): Transaction {
  return state.tr.setMeta(key, marks)
}

export function marksIn(state: EditorState): DecorationSet {
  return key.getState(state) ?? DecorationSet.empty
}

/** Shows what was found. A key in the text only moves the marks along; what it changed is read again once the keys rest. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(transaction, before) {
          const marks = transaction.getMeta(key) as DecorationSet | undefined
          if (marks !== undefined) return marks
          return transaction.docChanged && before !== DecorationSet.empty ? before.map(transaction.mapping, transaction.doc) : before
        },
      },
      props: { decorations: (state) => (findState().isOpen ? key.getState(state) : null) },
    }),
  ],
})
