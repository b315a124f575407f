import { dayIn, daysBetween, lastDayOf } from '../../photo/rights-end.ts'
import { signOfMaking } from '../../photo/signs-of-making.ts'
import { digitalSourceTypeOf } from '../../photo/vocabulary/digital-source-type.ts'
import { isReleased, showsMinor } from '../../photo/vocabulary/plus.ts'
import { excerptOf } from '../excerpt.ts'
import type { Rule, StoryToCheck } from '../story-to-check.ts'
import { everyPhoto } from './photos.ts'

/** So many days before its end a right is worth a look. */
const soon = 7

export const photoForbidden: Rule = (story) => everyPhoto(story, ({ fields }) => (fields.publicationForbidden ? { rule: 'photo-forbidden', field: 'publicationForbidden' } : null))

/** A story under embargo goes out when that is over: rights must last until then. */
export const rightsEnd: Rule = (story) => {
  const today = publicationDay(story)
  return everyPhoto(story, ({ fields }) => {
    const given = fields.rightsEndOn.trim()
    if (given === '') return null
    const end = lastDayOf(given)
    if (end === null) return { rule: 'rights-end-unclear', field: 'rightsEndOn', values: { end: excerptOf(given) } }
    const left = daysBetween(today, end)
    if (left < 0) return { rule: 'rights-ended', field: 'rightsEndOn', values: { end } }
    return left <= soon ? { rule: 'rights-ending', field: 'rightsEndOn', values: { end } } : null
  })
}

export const oneTimeUse: Rule = (story) =>
  everyPhoto(story, ({ fields, publishedIn, placedIn }) => {
    if (!fields.oneTimeUse) return null
    if (publishedIn !== null) return { rule: 'one-time-used', field: 'oneTimeUse', values: { story: excerptOf(publishedIn) || '—' } }
    return placedIn === null ? null : { rule: 'one-time-shared', field: 'oneTimeUse', values: { story: excerptOf(placedIn) || '—' } }
  })

export const sourceTypeUndeclared: Rule = (story) =>
  everyPhoto(story, (photo) => {
    const { fields } = photo
    if (fields.digitalSourceType.trim() !== '') {
      return digitalSourceTypeOf(fields.digitalSourceType) === null ? { rule: 'source-type-unknown', field: 'digitalSourceType' } : null
    }
    const sign = signOfMaking(fields, photo)
    return sign === null ? null : { rule: 'source-type-missing', field: 'digitalSourceType', values: { sign: excerptOf(sign) } }
  })

export const minorUnreleased: Rule = (story) =>
  everyPhoto(story, ({ fields }) =>
    showsMinor(fields.minorModelAgeDisclosure) && !isReleased(fields.modelReleaseStatus) ? { rule: 'minor-unreleased', field: 'modelReleaseStatus' } : null,
  )

export const territoryLimited: Rule = (story) =>
  everyPhoto(story, ({ fields }) => (fields.territory.trim() === '' ? null : { rule: 'territory-limited', field: 'territory', values: { territory: excerptOf(fields.territory) } }))

function publicationDay({ fields, now, zone }: StoryToCheck): string {
  const { embargoAt } = fields
  return dayIn(zone, embargoAt !== null && embargoAt > now ? embargoAt : now)
}
