import { usualUnit } from '#domain/story/length.ts'
import type { StoryFields } from '#domain/story/story.ts'

/** The fields of a story of which nothing is known yet. */
export function emptyStoryFields(language: string): StoryFields {
  return {
    slug: '',
    headline: '',
    shortHeadline: '',
    dek: '',
    bylines: [],
    dateline: '',
    section: '',
    tags: [],
    language,
    direction: 'auto',
    leadPhotoId: null,
    status: 'draft',
    embargoAt: null,
    embargoZone: null,
    targetLength: null,
    targetUnit: usualUnit(language),
    notes: '',
    seoTitle: '',
    seoDescription: '',
  }
}

/** The day of a time in this machine's zone, as YYYY-MM-DD. */
export function localDay(utc: string): string {
  const time = new Date(utc)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
