import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { FootnoteView, noteAt } from './FootnoteView.ts'

/** Numbers the notes by their order on the page: only when one came, went or moved. */
class Numbers {
  readonly #views = new Set<FootnoteView>()
  #areStale = false

  add(view: FootnoteView): void {
    this.#views.add(view)
    this.#areStale = true
  }

  remove(view: FootnoteView): void {
    this.#views.delete(view)
    this.#areStale = true
  }

  renew(view: EditorView): void {
    if (!this.#areStale) return
    this.#areStale = false
    const places = new Map([...view.dom.querySelectorAll('.footnote')].map((element, index) => [element, index + 1]))
    for (const note of this.#views) note.setNumber(places.get(note.dom) ?? 0)
  }
}

/** Puts a new note behind what is selected and opens it. */
export function insertFootnote(view: EditorView): boolean {
  const { state } = view
  const { footnote } = state.schema.nodes
  const { $to } = state.selection
  if (!footnote || !$to.parent.inlineContent || $to.parent.type === footnote) return false
  const transaction = state.tr.insert($to.pos, footnote.create())
  view.dispatch(transaction.setSelection(NodeSelection.create(transaction.doc, $to.pos)).scrollIntoView())
  noteAt(view, $to.pos)?.open()
  return true
}

/** Draws notes as their numbers; a click or Enter opens the words. */
export const FootnoteBehaviour = Extension.create({
  name: 'footnoteBehaviour',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { view } = this.editor
        const { selection } = view.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return false
        noteAt(view, selection.from)?.open()
        return true
      },
    }
  },
  addProseMirrorPlugins() {
    const numbers = new Numbers()
    return [
      new Plugin({
        key: new PluginKey('footnotes'),
        props: {
          nodeViews: {
            footnote: (node, view, getPosition, _around, marks) => {
              const note = new FootnoteView(node, view, getPosition, marks, () => numbers.remove(note))
              numbers.add(note)
              return note
            },
          },
        },
        view: (view) => {
          numbers.renew(view)
          return { update: (updated) => numbers.renew(updated) }
        },
      }),
    ]
  },
})
