import { NodeSelection } from '@tiptap/pm/state'
import { figureWith } from '../../editor/figure/figure-deeds.ts'
import { pageEditor } from '../../editor/page-editor.ts'

/** What was selected is drawn within so many frames. */
const mostFrames = 60

/**
 * Selects a photo in the text and puts the focus on the words that it has there: under it, or its alt text, for which the field is opened.
 * False where the photo is no longer there.
 */
export function goToFigureWords(placementId: string, part: 'caption' | 'alt'): boolean {
  const { view, state } = pageEditor()
  const position = figureWith(state.doc, placementId)?.position
  if (position === undefined) return false
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView())
  view.focus()
  const attempt = (frames: number) => {
    const figure = view.nodeDOM(position)
    const control = figure instanceof HTMLElement ? figure.querySelector<HTMLElement>(part === 'alt' ? 'button[data-opens-alt]' : 'textarea') : null
    if (control === null) {
      if (frames < mostFrames) requestAnimationFrame(() => attempt(frames + 1))
    } else if (part === 'caption') control.focus()
    else if (control.getAttribute('aria-expanded') !== 'true') control.click()
  }
  attempt(0)
  return true
}
