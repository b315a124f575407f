import { closeHistory } from '@tiptap/pm/history'
import { NodeSelection, TextSelection, type EditorState, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isTypographyOn } from '../typography-choice.ts'
import { misspellingsOf, type Misspelling } from './spelling-marks.ts'

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

/** The next misspelling behind the caret, or the one before it; behind the last one the first comes again. */
export function nextMisspelling(state: EditorState, step: 1 | -1): Misspelling | null {
  const all = misspellingsOf(state)
  const { from, to } = state.selection
  const isHere = (one: Misspelling) => one.from === from && one.to === to
  const found = step === 1 ? all.find((one) => one.from >= from && !isHere(one)) : all.findLast((one) => one.to <= to && !isHere(one))
  return found ?? (step === 1 ? all[0] : all.at(-1)) ?? null
}
