import { Selection } from '@tiptap/pm/state'
import type { KeyboardEvent } from 'react'
import { pageEditor } from '../page-editor.ts'
import { focusField, type Field } from './focus-last-field.ts'

/** Whether the caret stands in the first or the last line of what a field shows. */
function isAtEdge(field: Field, edge: 'first' | 'last'): boolean {
  if (field.selectionStart !== field.selectionEnd) return false
  const caret = field.selectionStart ?? 0
  if (field instanceof HTMLInputElement) return true
  const lines = field.scrollHeight / Number.parseFloat(getComputedStyle(field).lineHeight)
  if (lines < 1.5) return true
  return edge === 'first' ? caret === 0 : caret === field.value.length
}

/** At once, not in the next frame: what is typed meanwhile belongs into the text. */
function focusText(): void {
  const { view } = pageEditor()
  view.dispatch(view.state.tr.setSelection(Selection.atStart(view.state.doc)).scrollIntoView())
  view.focus()
}

/** Enter and the arrow keys lead through headline, dek, byline and dateline into the text. */
export function moveBetweenFields(event: KeyboardEvent<HTMLElement>): void {
  const field = event.target
  if (event.nativeEvent.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  const forward = event.key === 'Enter' || (event.key === 'ArrowDown' && isAtEdge(field, 'last'))
  const backward = event.key === 'ArrowUp' && isAtEdge(field, 'first')
  if (!forward && !backward) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<Field>('input, textarea')]
  const next = fields[fields.indexOf(field) + (forward ? 1 : -1)]
  if (next) focusField(next, forward ? 'start' : 'end')
  else if (forward) focusText()
}
