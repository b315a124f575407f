import { countText } from '../../document/plain-text.ts'
import { headlineLimit } from '../headline-limits.ts'
import type { Found, Rule, StoryToCheck } from '../story-to-check.ts'

/** The characters of a headline as a reader counts them: an emoji of a family is one, a syllable of Hangul is one. */
export function headlineLength(headline: string, language: string): number {
  return countText(headline.trim(), language).characters
}

export const headlineMissing: Rule = ({ fields }) => missing(fields.headline, { rule: 'headline-missing', place: { field: 'headline' } })
export const slugMissing: Rule = ({ fields }) => missing(fields.slug, { rule: 'slug-missing', place: { field: 'slug' } })
export const dekMissing: Rule = ({ fields }) => missing(fields.dek, { rule: 'dek-missing', place: { field: 'dek' } })
export const bylineMissing: Rule = ({ fields }) => missing(fields.bylines.join(''), { rule: 'byline-missing', place: { field: 'bylines' } })
export const datelineMissing: Rule = ({ fields }) => missing(fields.dateline, { rule: 'dateline-missing', place: { field: 'dateline' } })

export const headlineLong: Rule = ({ fields, house }) => {
  const count = headlineLength(fields.headline, fields.language)
  const limit = headlineLimit(house.headlineLimits, fields.section)
  return count > limit ? [{ rule: 'headline-long', values: { count, limit }, place: { field: 'headline' } }] : []
}

export const storyKilled: Rule = ({ fields }) => (fields.status === 'killed' ? [{ rule: 'story-killed', place: { field: 'status' } }] : [])

export const embargoRunning: Rule = (story) => {
  const { embargoAt } = story.fields
  if (embargoAt === null || Date.parse(embargoAt) <= Date.parse(story.now)) return []
  return [{ rule: 'embargo-running', values: { until: embargoEnd(story) }, place: { field: 'embargoAt' } }]
}

/** The end of the embargo as it was set: in its own zone, which is named; UTC where that zone is not known. */
function embargoEnd({ fields }: StoryToCheck): string {
  const at = fields.embargoAt ?? ''
  for (const zone of [fields.embargoZone, 'UTC']) {
    if (zone === null) continue
    try {
      const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at))
      return `${parts} (${zone})`
    } catch {
      // An unknown zone: the next one is UTC, which is always known.
    }
  }
  return at
}

function missing(text: string, found: Found): Found[] {
  return text.trim() === '' ? [found] : []
}
