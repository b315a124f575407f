import { altFaultOf } from '../../photo/alt-text.ts'
import type { PhotoFields } from '../../photo/fields.ts'
import { creditOf } from '../../photo/photo.ts'
import { excerptOf } from '../excerpt.ts'
import { shownPhotos, type ShownPhoto } from '../figures.ts'
import type { CheckedPhoto, Found, Rule, StoryToCheck } from '../story-to-check.ts'

export const photoUnknown: Rule = (story) => shownPhotos(story).flatMap(({ photo, place }): Found[] => (photo === null ? [{ rule: 'photo-unknown', place }] : []))

export const photoMissing: Rule = (story) => everyPhoto(story, (photo) => (photo.missing ? { rule: 'photo-missing', field: 'file' } : null))

export const altMissing: Rule = (story) => ofWords(story, 'alt', (shown) => (shown.alt === '' ? { rule: 'alt-missing' } : null))

export const captionMissing: Rule = (story) => ofWords(story, 'caption', (shown) => (shown.caption === '' ? { rule: 'caption-missing' } : null))

export const creditMissing: Rule = (story) => everyPhoto(story, ({ fields }) => (creditOf(fields).trim() === '' ? { rule: 'credit-missing', field: 'creditLine' } : null))

/** The story's own words under a photo, written over words that the photo does not have any more: a name may have been put right there. */
export const captionOutdated: Rule = (story) => ofWords(story, 'caption', ({ outdated }) => (outdated.includes('caption') ? { rule: 'caption-outdated' } : null))

export const altOutdated: Rule = (story) => ofWords(story, 'alt', ({ outdated }) => (outdated.includes('alt') ? { rule: 'alt-outdated' } : null))

export const altUseless: Rule = (story) =>
  ofWords(story, 'alt', ({ alt, caption, photo }) => {
    const rule = altFaultOf(alt, caption, photo?.fileName ?? '')
    return rule === null ? null : { rule, values: { alt: excerptOf(alt) } }
  })

interface PhotoFault {
  rule: Found['rule']
  /** The field of the photo that mends it. */
  field: keyof PhotoFields | 'file'
  values?: Found['values']
}

/** What is at fault with the photos themselves, wherever they stand. */
export function everyPhoto(story: StoryToCheck, faultOf: (photo: CheckedPhoto) => PhotoFault | null): Found[] {
  return shownPhotos(story).flatMap((shown): Found[] => {
    const fault = shown.photo === null ? null : faultOf(shown.photo)
    if (fault === null) return []
    return [{ rule: fault.rule, values: { photo: nameOf(shown), ...fault.values }, place: { ...shown.place, photoField: fault.field } }]
  })
}

/** What is at fault with words that a placement may have of its own. */
function ofWords(story: StoryToCheck, part: 'caption' | 'alt', faultOf: (shown: ShownPhoto) => Pick<Found, 'rule' | 'values'> | null): Found[] {
  return shownPhotos(story).flatMap((shown): Found[] => {
    const fault = shown.photo === null ? null : faultOf(shown)
    if (fault === null) return []
    const placementId = shown.own[part]
    const mended = placementId === null ? {} : { placementId }
    return [{ rule: fault.rule, values: { photo: nameOf(shown), ...fault.values }, place: { ...shown.place, photoField: part === 'alt' ? 'altText' : 'caption', ...mended } }]
  })
}

/** What a photo editor knows the photo by: its caption, else its headline, its alt text, the name of its file. */
function nameOf({ caption, alt, photo }: ShownPhoto): string {
  return excerptOf(caption || photo?.fields.headline || alt || photo?.fileName || '—')
}
