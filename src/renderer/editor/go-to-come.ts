import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { showNotice } from '../ui/notices.ts'
import { toComePlaces } from './behaviours/tk-marks.ts'

/** Selects the next place where something is still to come, or the one before; behind the last one the first comes again. */
export function goToCome(editor: Editor, step: 1 | -1): void {
  const { state, view } = editor
  const places = toComePlaces(state)
  const { from, to } = state.selection
  const found = step === 1 ? (places.find((place) => place.from >= to) ?? places[0]) : (places.findLast((place) => place.to <= from) ?? places.at(-1))
  if (found === undefined) {
    showNotice({ id: 'to-come', level: 'info', message: 'typography.noneToCome', passing: true })
    return
  }
  view.focus()
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, found.from, found.to)).scrollIntoView())
}
