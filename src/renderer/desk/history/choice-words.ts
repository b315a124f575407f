import i18next from 'i18next'
import type { ChoiceField } from '#domain/history/compare.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { newsroom, newsroomError } from '../../api/newsroom.ts'
import { nameOfLanguage } from '../story/languages.ts'
import { ownZone } from '../story/local-time.ts'

const directions = { auto: 'inspector.directionAuto', ltr: 'inspector.directionLtr', rtl: 'inspector.directionRtl' } as const

/** How the choices of a story read to the user. */
export async function choiceWords(fields: StoryFields): Promise<Partial<Record<ChoiceField, string>>> {
  const { t } = i18next
  return {
    status: t(`status.${fields.status}`),
    language: nameOfLanguage(fields.language),
    direction: t(directions[fields.direction]),
    ...(fields.targetLength !== null && { targetLength: t(`length.${fields.targetUnit}`, { count: fields.targetLength, number: fields.targetLength.toLocaleString(i18next.language) }) }),
    ...(fields.embargoAt !== null && { embargoAt: embargoWords(fields.embargoAt, fields.embargoZone ?? ownZone()) }),
    ...(fields.leadPhotoId !== null && { leadPhotoId: await photoWords(fields.leadPhotoId) }),
  }
}

function embargoWords(at: string, zone: string): string {
  const time = new Date(at)
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const
  let text: string
  try {
    text = time.toLocaleString(i18next.language, { ...format, timeZone: zone })
  } catch {
    // Zones are renamed now and then, and this machine may not know the name.
    text = time.toLocaleString(i18next.language, { ...format, timeZone: 'UTC' })
    zone = 'UTC'
  }
  return i18next.t('compare.embargo', { time: text, zone: zone.replaceAll('_', ' ') })
}

/** A photo by its caption; one that was purged since has none. */
async function photoWords(photoId: string): Promise<string> {
  try {
    const { fields } = await newsroom().photos.get({ photoId })
    if (fields.caption !== '') return fields.caption
  } catch (error) {
    if (newsroomError(error) === null) throw error
  }
  return i18next.t('inspector.untitledPhoto')
}
