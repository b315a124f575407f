import type { StoryStatus, StorySummary } from '#domain/story/story.ts'
import { dayNumber } from './days.ts'

export const storyOrders = ['modified', 'headline', 'slug', 'words'] as const
type StoryOrder = (typeof storyOrders)[number]

/** How many days back a story may have been touched, today counting as one; null for any time. */
export type ModifiedWithin = 1 | 7 | 30 | null

export interface StoryFilter {
  query: string
  status: StoryStatus | null
  /** Empty text stands for stories without a section. */
  section: string | null
  modifiedWithin: ModifiedWithin
  order: StoryOrder
}

export const noFilter: StoryFilter = { query: '', status: null, section: null, modifiedWithin: null, order: 'modified' }

/** Latin, Greek and Cyrillic accents, Hebrew and Arabic points. Marks that make another letter (Japanese, Indic) stay. */
const points = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g

/**
 * A text as it is compared: without case, width, accents and points. Hangul falls into its letters, so that a syllable is found while
 * an input method still builds it.
 */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(points, '').toUpperCase().toLowerCase().normalize('NFKD').replaceAll(points, '').replaceAll('ς', 'σ')
}

/** Days without a touch after which what went out, or was killed, belongs to the archive. */
const archivedAfter = 7

export function isArchived(story: Pick<StorySummary, 'status' | 'updatedAt'>, now: Date): boolean {
  if (story.status !== 'published' && story.status !== 'killed') return false
  return dayNumber(now) - dayNumber(new Date(story.updatedAt)) > archivedAfter
}

/** How many filters are in use, the order and the query apart. */
export function filtersInUse(filter: StoryFilter): number {
  return [filter.status, filter.section, filter.modifiedWithin].filter((value) => value !== null).length
}

function comparison(order: StoryOrder, language: string): (a: StorySummary, b: StorySummary) => number {
  const byTime = (a: StorySummary, b: StorySummary) => b.updatedAt.localeCompare(a.updatedAt)
  if (order === 'modified') return byTime
  if (order === 'words') return (a, b) => b.words - a.words || byTime(a, b)
  const collator = new Intl.Collator(language, { numeric: true })
  return (a, b) => collator.compare(a[order], b[order]) || byTime(a, b)
}

/** The stories that a filter leaves, in its order. Every word of the query must be in the headline or the slug. */
export function filterStories(stories: readonly StorySummary[], filter: StoryFilter, now: Date, language: string): StorySummary[] {
  const words = folded(filter.query).split(/\s+/).filter(Boolean)
  const today = dayNumber(now)
  return stories
    .filter((story) => {
      if (filter.status !== null && story.status !== filter.status) return false
      if (filter.section !== null && story.section !== filter.section) return false
      if (filter.modifiedWithin !== null && today - dayNumber(new Date(story.updatedAt)) >= filter.modifiedWithin) return false
      if (words.length === 0) return true
      const text = folded(`${story.headline}\n${story.slug}`)
      return words.every((word) => text.includes(word))
    })
    .sort(comparison(filter.order, language))
}
