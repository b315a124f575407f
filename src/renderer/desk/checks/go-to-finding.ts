import type { Finding } from '#domain/check/finding.ts'
import { focusField, isOnThePage } from '../go-to-field.ts'
import { setView } from '../view.ts'

/** Shows the place of a finding and puts the focus there. */
export function goToFinding(storyId: string, { place }: Finding): void {
  if (place.field !== undefined) {
    setView({ storyId, drawer: isOnThePage(place.field) ? null : 'inspector', ...(isOnThePage(place.field) ? {} : { tab: 'story' }) })
    focusField(place.field)
    return
  }
  if (place.photoId !== undefined) setView({ storyId, tab: 'photos', photoId: place.photoId })
}
