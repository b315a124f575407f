import { setView } from '../desk/view.ts'
import { onceDrawn } from '../ui/once-drawn.ts'
import { unfoldField } from './inspector/open-groups.ts'
import type { Lack } from './photo-traits.ts'

/** The field that mends a lack. */
const mending: Record<Lack, string> = { file: 'file', caption: 'caption', credit: 'creditLine', altText: 'altText' }

/** The last jump that was asked for: an earlier one that still waits gives way. */
let lastJump = 0

/**
 * Puts the focus into a field of a photo, `file` for what gives it its file, as soon as the inspector shows that photo. Opens the inspector
 * where it is a drawer, and the field's group where it is folded.
 */
export function focusPhotoField(photoId: string, field: string): void {
  const name = mending[field as Lack] ?? field
  setView({ drawer: 'inspector' })
  unfoldField(name)
  lastJump += 1
  const jump = lastJump
  onceDrawn(() => {
    if (jump !== lastJump) return true
    const place = document.querySelector<HTMLElement>(`[data-photo-fields="${CSS.escape(photoId)}"] [data-mends="${CSS.escape(name)}"]`)
    const control = place?.matches('input, textarea, select, button') ? place : place?.querySelector<HTMLElement>('input, textarea, select, button')
    control?.focus()
    control?.scrollIntoView({ block: 'nearest' })
    return Boolean(control)
  })
}
