import type { EditorView } from '@tiptap/pm/view'
import type { Direction } from '#domain/text/direction.ts'

/** The direction in which the element at a place of the text is set. */
export function directionAt(view: EditorView, position: number): Direction {
  const { node } = view.domAtPos(position)
  const element = node instanceof Element ? node : node.parentElement
  return element !== null && getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr'
}
