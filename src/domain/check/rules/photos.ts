import { creditOf } from '../../photo/photo.ts'
import { excerptOf } from '../excerpt.ts'
import { shownPhotos, type ShownPhoto } from '../figures.ts'
import type { Found, Rule } from '../story-to-check.ts'

export const photoUnknown: Rule = (story) => shownPhotos(story).flatMap(({ photo, place }): Found[] => (photo === null ? [{ rule: 'photo-unknown', place }] : []))

export const photoMissing: Rule = (story) => each(shownPhotos(story), 'photo-missing', ({ photo }) => photo?.missing === true)

export const altMissing: Rule = (story) => each(shownPhotos(story), 'alt-missing', ({ photo, alt }) => photo !== null && alt === '')

export const creditMissing: Rule = (story) => each(shownPhotos(story), 'credit-missing', ({ photo }) => photo !== null && creditOf(photo.fields).trim() === '')

export const captionMissing: Rule = (story) =>
  shownPhotos(story).flatMap(({ photo, caption, place }): Found[] => (photo !== null && caption === '' ? [{ rule: 'caption-missing', place }] : []))

/** The story's own words under a photo, written over words that the photo does not have any more: a name may have been put right there. */
export const captionOutdated: Rule = (story) => each(shownPhotos(story), 'caption-outdated', ({ outdated }) => outdated.includes('caption'))

export const altOutdated: Rule = (story) => each(shownPhotos(story), 'alt-outdated', ({ outdated }) => outdated.includes('alt'))

function each(shown: readonly ShownPhoto[], rule: Found['rule'], isFound: (shown: ShownPhoto) => boolean): Found[] {
  return shown.filter(isFound).map((one) => ({ rule, values: { photo: nameOf(one) }, place: one.place }))
}

/** What a photo editor knows the photo by: its caption, else its headline or alt text. */
function nameOf({ caption, alt, photo }: ShownPhoto): string {
  return excerptOf(caption || photo?.fields.headline || alt || '—')
}
