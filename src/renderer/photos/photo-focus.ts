import { view, setView } from '../desk/view.ts'
import type { Lack } from './photo-filters.ts'

/** The inspector of a photo that was only just chosen is drawn within this. */
const longestWait = 2_000

/** Puts the focus where a photo's lack is mended. Opens the inspector where it is a drawer. */
export function focusPhotoField(photoId: string, lack: Lack): void {
  setView({ drawer: 'inspector' })
  const until = performance.now() + longestWait
  const attempt = () => {
    const field = document.querySelector<HTMLElement>(`[data-photo-fields="${CSS.escape(photoId)}"] [data-mends="${lack}"]`)
    if (field) field.focus()
    else if (performance.now() < until && view().photoId === photoId) requestAnimationFrame(attempt)
  }
  attempt()
}
