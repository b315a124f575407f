import type { Photo } from '#domain/photo/photo.ts'
import { listChange } from '../api/photo-list.ts'
import { folded } from '../desk/story-filter.ts'
import { traitsOf } from './photo-traits.ts'

/** What photos are chosen by. Of the values chosen in one section a photo needs one; it needs one in every section that has any. */
export const sections = ['lacks', 'rights', 'pick', 'rating', 'label', 'agency', 'creator', 'place', 'date', 'person', 'story', 'made'] as const
export type Section = (typeof sections)[number]

/** The chosen values by section; a section without any is absent. */
export type PhotoFilter = Readonly<Partial<Record<Section, readonly string[]>>>

export const noFilter: PhotoFilter = {}

/** The days that filters speak of, `2026-03-03`. */
export interface FilterDays {
  readonly today: string
  readonly yesterday: string
  /** The first of the last seven. */
  readonly weekAgo: string
  /** Rights that end until then are to be looked at. */
  readonly soon: string
}

const daysAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export function filterDays(today: string): FilterDays {
  return { today, yesterday: daysAfter(today, -1), weekAgo: daysAfter(today, -6), soon: daysAfter(today, 30) }
}

/** What the values of a photo rest on besides the photo. */
export interface FilterSurroundings {
  readonly days: FilterDays
  /** The ids of the stories that show a photo, by its id. */
  readonly stories: ReadonlyMap<string, readonly string[]>
}

function datesOf(photo: Photo, { today, yesterday, weekAgo }: FilterDays): readonly string[] {
  const { day, dates } = traitsOf(photo)
  if (day < weekAgo || day > today) return dates
  return [...dates, 'week', ...(day === today ? ['today'] : []), ...(day === yesterday ? ['yesterday'] : [])]
}

function rightsOf({ fields }: Photo, { today, soon }: FilterDays): readonly string[] {
  const end = fields.rightsEndOn.slice(0, 10)
  if (end === '' && !fields.publicationForbidden) return none
  return [...(end !== '' && end < today ? ['expired'] : []), ...(end >= today && end <= soon ? ['ending'] : []), ...(fields.publicationForbidden ? ['forbidden'] : [])]
}

const none: readonly string[] = []
const unused: readonly string[] = ['unused']
const aiMade: readonly string[] = ['ai']
const ratings = ['1', '2', '3', '4', '5'] as const
// Three stars are at least two, too.
const ratingsUpTo: readonly (readonly string[])[] = [0, 1, 2, 3, 4, 5].map((rating) => ratings.slice(0, rating))
const named = (value: string): readonly string[] => (value === '' ? none : [value])

/** All values that a photo has in a section. */
const valuesIn: Record<Section, (photo: Photo, surroundings: FilterSurroundings) => readonly string[]> = {
  lacks: (photo) => traitsOf(photo).gaps,
  rights: (photo, { days }) => rightsOf(photo, days),
  pick: ({ fields }) => [fields.pick === '' ? 'unmarked' : fields.pick],
  rating: ({ fields }) => ratingsUpTo[fields.rating] ?? none,
  label: ({ fields }) => named(fields.colourLabel),
  agency: (photo) => named(traitsOf(photo).agency),
  creator: ({ fields }) => named(fields.creator.trim()),
  place: (photo) => named(traitsOf(photo).place),
  date: (photo, { days }) => datesOf(photo, days),
  person: (photo) => traitsOf(photo).persons,
  story: ({ id }, { stories }) => stories.get(id) ?? unused,
  made: (photo) => (traitsOf(photo).isAiMade ? aiMade : none),
}

function isAmong(wanted: ReadonlySet<string>, values: readonly string[]): boolean {
  for (const value of values) if (wanted.has(value)) return true
  return false
}

/** The sections in which a photo has none of the chosen values. */
function failedIn(photo: Photo, chosen: readonly (readonly [Section, ReadonlySet<string>])[], surroundings: FilterSurroundings): Section[] {
  return chosen.filter(([section, values]) => !isAmong(values, valuesIn[section](photo, surroundings))).map(([section]) => section)
}

const setsOf = (filter: PhotoFilter) => sections.flatMap((section) => (filter[section]?.length ? [[section, new Set(filter[section])] as const] : []))

const wordsOf = (query: string) => folded(query).split(/\s+/).filter(Boolean)
const isFound = (photo: Photo, words: readonly string[]) => words.every((word) => traitsOf(photo).text.includes(word))

export const photoOrders = ['newest', 'taken', 'file', 'rating'] as const
export type PhotoOrder = (typeof photoOrders)[number]

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b))
const newestFirst = (a: Photo, b: Photo) => byText(b.createdAt, a.createdAt) || byText(b.id, a.id)

const comparing: Record<PhotoOrder, (a: Photo, b: Photo) => number> = {
  newest: newestFirst,
  taken: (a, b) => byText(traitsOf(b).takenKey, traitsOf(a).takenKey) || byText(traitsOf(a).fileKey, traitsOf(b).fileKey) || newestFirst(a, b),
  file: (a, b) => byText(traitsOf(a).fileKey, traitsOf(b).fileKey) || newestFirst(a, b),
  rating: (a, b) => b.fields.rating - a.fields.rating || newestFirst(a, b),
}

export interface PhotoQuestion {
  readonly filter: PhotoFilter
  readonly query: string
  readonly order: PhotoOrder
  /** Ids of photos that stay whatever they are by now. */
  readonly stays?: ReadonlySet<string>
}

/** Twenty thousand photos are put in order once; one that changed is put in its place. */
const mostMoved = 500

/** Answers a question again and again while photos change, looking only at those that changed. */
export class PhotoFinder {
  #photos: readonly Photo[] = []
  #order: PhotoOrder = 'newest'
  #sorted: readonly Photo[] = []
  #passing = new Set<Photo>()
  #asked: readonly [PhotoFilter, string, FilterSurroundings] | null = null

  /** The photos that a filter and a search leave, in order. */
  find(photos: readonly Photo[], { filter, query, order, stays }: PhotoQuestion, surroundings: FilterSurroundings): Photo[] {
    const { left, came } = listChange(this.#photos, photos)
    this.#sort(photos, order, left, came)
    this.#photos = photos
    const isSame = this.#asked?.[0] === filter && this.#asked[1] === query && this.#asked[2] === surroundings
    if (!isSame) this.#passing = new Set()
    this.#asked = [filter, query, surroundings]
    for (const photo of left) this.#passing.delete(photo)
    const chosen = setsOf(filter)
    const words = wordsOf(query)
    for (const photo of isSame ? came : photos) {
      if (chosen.every(([section, values]) => isAmong(values, valuesIn[section](photo, surroundings))) && isFound(photo, words)) this.#passing.add(photo)
    }
    if (this.#passing.size === photos.length) return [...this.#sorted]
    return this.#sorted.filter((photo) => this.#passing.has(photo) || stays?.has(photo.id))
  }

  #sort(photos: readonly Photo[], order: PhotoOrder, left: readonly Photo[], came: readonly Photo[]): void {
    const compare = comparing[order]
    if (order !== this.#order || came.length > mostMoved) this.#sorted = photos.toSorted(compare)
    else if (left.length + came.length > 0) {
      const gone = new Set(left)
      const stayed = this.#sorted.filter((photo) => !gone.has(photo))
      for (const photo of came) stayed.splice(placeIn(stayed, photo, compare), 0, photo)
      this.#sorted = stayed
    }
    this.#order = order
  }
}

/** Where in an ordered list a photo belongs. */
function placeIn(sorted: readonly Photo[], photo: Photo, compare: (a: Photo, b: Photo) => number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(sorted[middle] as Photo, photo) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The photos that a filter and a search leave, in order. */
export function findPhotos(photos: readonly Photo[], question: PhotoQuestion, surroundings: FilterSurroundings): Photo[] {
  return new PhotoFinder().find(photos, question, surroundings)
}

/** The photos that a search leaves, newest first. */
export function searchPhotos(photos: readonly Photo[], query: string): Photo[] {
  const words = wordsOf(query)
  return photos.filter((photo) => isFound(photo, words)).toSorted(newestFirst)
}

export type PhotoCounts = Readonly<Record<Section, ReadonlyMap<string, number>>>

/**
 * How many photos each value would leave: with what is chosen in the other sections, and whatever is chosen in its own. Counts only what changed
 * since the last time, for one key in a caption changes one photo of twenty thousand; and in parts, for a filter changes all of them.
 */
export class PhotoCounter {
  #photos: readonly Photo[] = []
  #filter: PhotoFilter = noFilter
  #surroundings: FilterSurroundings | null = null
  #counts = emptyCounts()
  /** What is still to be counted, and with which sign. */
  #came: readonly Photo[] = []
  #left: readonly Photo[] = []
  #done = 0

  /** Sets out to count; a count that was not finished begins anew. */
  begin(photos: readonly Photo[], filter: PhotoFilter, surroundings: FilterSurroundings): void {
    const isUnfinished = this.#done < this.#came.length + this.#left.length
    if (isUnfinished || filter !== this.#filter || surroundings !== this.#surroundings) {
      this.#photos = []
      this.#counts = emptyCounts()
    }
    const { left, came } = listChange(this.#photos, photos)
    this.#came = came
    this.#left = left
    this.#done = 0
    this.#photos = photos
    this.#filter = filter
    this.#surroundings = surroundings
  }

  /** Counts so many photos more; null until all are counted. */
  advance(most: number): PhotoCounts | null {
    const surroundings = this.#surroundings
    if (surroundings === null) return null
    const chosen = setsOf(this.#filter)
    const all = this.#came.length + this.#left.length
    const end = Math.min(all, this.#done + most)
    for (; this.#done < end; this.#done++) {
      const isNew = this.#done < this.#came.length
      const photo = isNew ? this.#came[this.#done] : this.#left[this.#done - this.#came.length]
      if (photo !== undefined) this.#weigh(photo, isNew ? 1 : -1, chosen, surroundings)
    }
    return this.#done < all ? null : { ...this.#counts }
  }

  /** Counts at once. */
  count(photos: readonly Photo[], filter: PhotoFilter, surroundings: FilterSurroundings): PhotoCounts {
    this.begin(photos, filter, surroundings)
    return this.advance(Number.POSITIVE_INFINITY) ?? emptyCounts()
  }

  #weigh(photo: Photo, weight: 1 | -1, chosen: ReturnType<typeof setsOf>, surroundings: FilterSurroundings): void {
    const failed = chosen.length === 0 ? [] : failedIn(photo, chosen, surroundings)
    if (failed.length > 1) return
    for (const section of failed.length === 1 ? failed : sections) {
      const counts = this.#counts[section]
      for (const value of valuesIn[section](photo, surroundings)) counts.set(value, (counts.get(value) ?? 0) + weight)
    }
  }
}

export function emptyCounts(): Record<Section, Map<string, number>> {
  return Object.fromEntries(sections.map((section) => [section, new Map<string, number>()])) as Record<Section, Map<string, number>>
}
