import type { Finding } from '#domain/check/finding.ts'
import { focusField, isOnThePage } from '../go-to-field.ts'
import { setView } from '../view.ts'
import { goToBlock } from './go-to-block.ts'

/** What can be done about a finding, by the words on its link. */
export function remedyOf({ rule, place }: Finding): 'checks.writeAlt' | 'checks.cite' | 'checks.goThere' | null {
  if (rule === 'alt-missing' && place.photoId !== undefined) return 'checks.writeAlt'
  if (rule === 'quote-uncited' && place.blockId !== undefined) return 'checks.cite'
  return place.field === undefined && place.blockId === undefined && place.photoId === undefined ? null : 'checks.goThere'
}

const photoRules = new Set(['alt-missing', 'credit-missing', 'caption-missing', 'photo-missing', 'to-come-photo', 'code-left-photo', 'code-unknown-photo', 'name-misspelled-photo'])

/** Shows the place of a finding and puts the focus there; for a quote without a source, the choice of one at once. */
export function goToFinding(storyId: string, finding: Finding): void {
  const { place, rule } = finding
  if (place.field !== undefined) {
    setView(isOnThePage(place.field) ? { storyId, drawer: null } : { storyId, tab: 'story', drawer: 'inspector' })
    focusField(place.field)
    return
  }
  const found = place.blockId !== undefined && goToBlock({ ...place, blockId: place.blockId })
  if (place.photoId !== undefined && photoRules.has(rule)) setView({ storyId, tab: 'photos', photoId: place.photoId, drawer: 'inspector' })
  else if (found) setView({ drawer: null, ...(rule === 'quote-uncited' ? { dialog: 'cite' } : {}) })
}
