import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection, type EditorState, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isTypographyOn } from '../typography-choice.ts'
import type { Misspelling } from './spelling-marks.ts'

/** A suggestion as it is set in the text: with the apostrophe of typography, where that is on. */
export function asSet(suggestion: string): string {
  return isTypographyOn() ? suggestion.replaceAll("'", '’') : suggestion
}

/** Puts a suggestion in a word's place, as one deed to undo. Its marks stay. */
export function correct(view: EditorView, { from, to, word }: Misspelling, suggestion: string): void {
  const { doc, tr } = view.state
  // The text may have changed while the menu was open.
  if (to > doc.content.size || doc.textBetween(from, to) !== word) return
  view.dispatch(closeHistory(tr).insertText(suggestion, from, to).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
}

/** Selects a word; in a footnote, the footnote. */
export function selectionOf({ doc }: EditorState, { from, to }: Misspelling): Selection {
  const $from = doc.resolve(from)
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).isAtom) return NodeSelection.create(doc, $from.before(depth))
  return TextSelection.create(doc, from, to)
}
