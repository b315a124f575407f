import { TextSelection } from '@tiptap/pm/state'
import { fieldOf, isOnThePage } from '../../desk/go-to-field.ts'
import { setView } from '../../desk/view.ts'
import { noteAt, type FootnoteView } from '../footnote/FootnoteView.ts'
import { pageEditor } from '../page-editor.ts'
import type { FoundPlace, TextPlace } from './found-places.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Frames in which the page is set right after a jump: blocks that were out of sight get their true heights only as they come into view. */
const mostFrames = 8

let frame = 0
/** A note that was opened to show what was found in it. */
let opened: FootnoteView | null = null

function captionField(place: TextPlace): Field | null {
  const figure = pageEditor().view.nodeDOM(place.start)
  return figure instanceof Element ? figure.querySelector<HTMLTextAreaElement>('figcaption textarea') : null
}

function noteOf(place: TextPlace): FootnoteView | undefined {
  return noteAt(pageEditor().view, place.block + place.passage.at - 1)
}

function boxOf(place: FoundPlace): { top: number; bottom: number } | null {
  const { view } = pageEditor()
  if (place.kind === 'field') return fieldOf(place.name)?.getBoundingClientRect() ?? null
  if (place.kind === 'caption') return captionField(place)?.getBoundingClientRect() ?? null
  if (place.end > view.state.doc.content.size) return null
  if (place.kind === 'note') return noteOf(place)?.dom.getBoundingClientRect() ?? null
  const from = view.coordsAtPos(place.start, 1)
  return { top: from.top, bottom: Math.max(from.bottom, view.coordsAtPos(place.end, -1).bottom) }
}

/** Scrolls until the place stands well within the page, and looks again while it still moves. */
function scrollTo(place: FoundPlace): void {
  cancelAnimationFrame(frame)
  const page = pageEditor().view.dom.closest('main')
  if (!page) return
  let left = mostFrames
  let before = Number.NaN
  const settle = () => {
    const box = boxOf(place)
    if (box === null) return
    const { top, height } = page.getBoundingClientRect()
    const margin = Math.min(96, height / 5)
    const isInSight = box.top >= top + margin && box.bottom <= top + height - margin
    // Where it is out of sight it comes to the upper third, with what follows under it.
    if (!isInSight) page.scrollTop += Math.round(box.top - top - height / 3)
    const moved = box.top !== before
    before = box.top
    if (--left > 0 && (moved || !isInSight)) frame = requestAnimationFrame(settle)
  }
  settle()
}

/** Shows a place that was found; the focus stays where it is. */
export function reveal(place: FoundPlace | null): void {
  closeNote()
  if (place === null) return
  if (place.kind === 'field' && !isOnThePage(place.name)) {
    setView({ tab: 'story', drawer: 'inspector' })
    requestAnimationFrame(() => fieldOf(place.name)?.scrollIntoView({ block: 'nearest' }))
    return
  }
  scrollTo(place)
  if (place.kind === 'note') {
    opened = noteOf(place) ?? null
    opened?.open(false)
  }
}

/** A note that was opened to show something closes again. */
export function closeNote(): void {
  opened?.close()
  opened = null
}

function selectIn(field: Field | null, { from, to }: FoundPlace): boolean {
  if (field === null) return false
  field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  return true
}

/** Gives the focus to a place that was found, with its words selected. */
export function choose(place: FoundPlace): void {
  const { view } = pageEditor()
  if (place.kind === 'field') {
    if (!selectIn(fieldOf(place.name) as Field | null, place)) requestAnimationFrame(() => selectIn(fieldOf(place.name) as Field | null, place))
  } else if (place.kind === 'caption') selectIn(captionField(place), place)
  else if (place.kind === 'note') {
    opened = null
    noteOf(place)?.select(place.from, place.to)
  } else {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.start, place.end)))
    view.focus()
    if (!view.editable) selectOnScreen(place)
  }
  scrollTo(place)
}

/** A text that is only read holds no focus; what is selected in it is the browser's. */
function selectOnScreen({ start, end }: TextPlace): void {
  const { view } = pageEditor()
  const [from, to] = [view.domAtPos(start, 1), view.domAtPos(end, -1)]
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
