import type { KeyboardEvent } from 'react'
import { pageEditor } from '../page-editor.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Whether the caret stands in the first or the last line of what a field shows. */
function isAtEdge(field: Field, edge: 'first' | 'last'): boolean {
  if (field.selectionStart !== field.selectionEnd) return false
  const caret = field.selectionStart ?? 0
  if (field instanceof HTMLInputElement) return true
  const lines = field.scrollHeight / Number.parseFloat(getComputedStyle(field).lineHeight)
  if (lines < 1.5) return true
  return edge === 'first' ? caret === 0 : caret === field.value.length
}

function focusField(field: Field, caret: 'start' | 'end'): void {
  field.focus()
  const place = caret === 'start' ? 0 : field.value.length
  field.setSelectionRange(place, place)
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
  else if (forward) pageEditor().commands.focus('start')
}

/** From the top of the text back into the field above it. */
export function focusLastField(): void {
  const article = pageEditor().view.dom.closest('article')
  const field = [...(article?.querySelectorAll<Field>('header input, header textarea') ?? [])].at(-1)
  if (field) focusField(field, 'end')
}
