import { NodeSelection } from '@tiptap/pm/state'
import { focusField } from '../desk/go-to-field.ts'
import { openStory, setView } from '../desk/view.ts'
import { figureWith } from './figure/figure-deeds.ts'
import { pageEditor } from './page-editor.ts'
import { openSession, shownSession } from './story-session.ts'

/** A story that takes longer to open, on a slow disk, is not worth a jump of the focus any more. */
const longestWait = 5_000

/** Opens a story and resolves once its text is on the page; false where that took too long or cannot be. */
export async function openOnPage(storyId: string): Promise<boolean> {
  openStory(storyId)
  const until = performance.now() + longestWait
  try {
    await openSession(storyId)
  } catch {
    // The page says why it cannot be read.
    return false
  }
  while (shownSession()?.storyId !== storyId) {
    if (performance.now() > until) return false
    await new Promise(requestAnimationFrame)
  }
  return true
}

/** Resolves once the text on the page can be written; false where another window writes it. */
export async function untilWritable(): Promise<boolean> {
  const until = performance.now() + 2_000
  while (!pageEditor().isEditable) {
    if (performance.now() > until) return false
    await new Promise(requestAnimationFrame)
  }
  return true
}

/** Selects a placement of the story on the page and brings it into view. */
export function goToPlacement(placementId: string): boolean {
  const { view, state } = pageEditor()
  const figure = figureWith(state.doc, placementId)
  if (figure === null) return false
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, figure.position)).scrollIntoView())
  view.focus()
  return true
}

/** Opens a story where it shows a photo: at its place in the text; at the field of the lead photo where it stands in no text. */
export async function openAtPhoto(storyId: string, placementId: string | null): Promise<void> {
  if (!(await openOnPage(storyId)) || (placementId !== null && goToPlacement(placementId))) return
  setView({ tab: 'story', drawer: 'inspector' })
  focusField('leadPhotoId', storyId)
}
