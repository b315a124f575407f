import type { Finding } from '#domain/check/finding.ts'
import { focusPhotoField } from '../../photos/photo-focus.ts'
import { focusField, isOnThePage } from '../go-to-field.ts'
import { setView } from '../view.ts'
import { goToBlock } from './go-to-block.ts'
import { goToFigureWords } from './go-to-figure.ts'

/** What can be done about a finding, by the words on its link. */
export function remedyOf({ rule, place }: Finding): 'checks.writeAlt' | 'checks.cite' | 'checks.goThere' | null {
  if (rule === 'alt-missing' && place.photoId !== undefined) return 'checks.writeAlt'
  if (rule === 'quote-uncited' && place.blockId !== undefined) return 'checks.cite'
  return place.field === undefined && place.blockId === undefined && place.photoId === undefined ? null : 'checks.goThere'
}

/** Shows the place of a finding and puts the focus there; for a quote without a source, the choice of one at once. */
export function goToFinding(storyId: string, finding: Finding): void {
  const { place, rule } = finding
  if (place.field !== undefined && place.photoField === undefined) {
    setView(isOnThePage(place.field) ? { storyId, drawer: null } : { storyId, tab: 'story', drawer: 'inspector' })
    focusField(place.field)
    return
  }
  if (place.placementId !== undefined) {
    setView({ storyId, drawer: null })
    if (goToFigureWords(place.placementId, place.photoField === 'altText' ? 'alt' : 'caption')) return
  }
  const found = place.blockId !== undefined && goToBlock({ ...place, blockId: place.blockId })
  if (place.photoId !== undefined && rule !== 'photo-unknown') {
    setView({ storyId, tab: 'photos', photoId: place.photoId, drawer: 'inspector' })
    if (place.photoField !== undefined) focusPhotoField(place.photoId, place.photoField)
  } else if (found) setView({ drawer: null, ...(rule === 'quote-uncited' ? { dialog: 'cite' } : {}) })
}
