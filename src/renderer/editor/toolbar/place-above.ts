import type { EditorView } from '@tiptap/pm/view'

const gap = 8

/** Lays an element over a range of the text, in the middle of it and within the sheet; under it where there is no room above. */
export function placeAbove(element: HTMLElement, view: EditorView, from: number, to: number): void {
  const frame = element.offsetParent?.getBoundingClientRect()
  const page = view.dom.closest('main')?.getBoundingClientRect()
  if (!frame || !page) return
  const start = view.coordsAtPos(from, 1)
  const end = view.coordsAtPos(to, -1)
  const isOneLine = Math.abs(start.top - end.top) < 4
  const middle = isOneLine ? (start.left + end.right) / 2 : frame.left + frame.width / 2
  const { offsetWidth: width, offsetHeight: height } = element
  const left = Math.max(0, Math.min(middle - frame.left - width / 2, frame.width - width))
  const isRoomAbove = start.top - height - gap >= page.top
  // Held at its lower edge above the text, so that it grows away from the words.
  element.style.top = isRoomAbove ? 'auto' : `${Math.min(end.bottom + gap, page.bottom - height - gap) - frame.top}px`
  element.style.bottom = isRoomAbove ? `${frame.bottom - start.top + gap}px` : 'auto'
  element.style.left = `${left}px`
}
