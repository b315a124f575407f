import { closeHistory, undo } from '@tiptap/pm/history'
import type { PluginKey, StateField } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Of a plugin that replaces what is typed: where the caret stood after the last replacement; null once anything else was done. */
export type ReplacedKey = PluginKey<number | null>

/** Puts words in the place of what was typed, as a deed of its own: undo, or Backspace directly after, brings that back and nothing else. */
export function replaceTyped(view: EditorView, key: ReplacedKey, from: number, to: number, words: string): void {
  const replaced = closeHistory(view.state.tr).insertText(words, from, to)
  view.dispatch(replaced.setMeta(key, replaced.selection.from).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}

/** The state of such a plugin. */
export function replacedState(key: ReplacedKey): StateField<number | null> {
  return {
    init: () => null,
    apply(transaction, before) {
      const place = transaction.getMeta(key) as number | undefined
      if (place !== undefined) return place
      return transaction.docChanged || transaction.selectionSet ? null : before
    },
  }
}

/** Takes the last replacement back where Backspace comes directly after it. */
export function takesBack(key: ReplacedKey): (view: EditorView, event: KeyboardEvent) => boolean {
  return (view, event) => {
    if (event.key !== 'Backspace' || view.composing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
    const { selection } = view.state
    return selection.empty && key.getState(view.state) === selection.from && undo(view.state, view.dispatch)
  }
}
