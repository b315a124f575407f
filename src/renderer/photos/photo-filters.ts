import { reordered } from '#domain/photo/in-order.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { listChange } from '../api/list-changes.ts'
import { folded } from '../desk/story-filter.ts'
import { traitsOf, type PhotoTraits } from './photo-traits.ts'

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

function datesOf({ day, dates }: PhotoTraits, { today, yesterday, weekAgo }: FilterDays): readonly string[] {
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
const valuesIn: Record<Section, (photo: Photo, traits: PhotoTraits, surroundings: FilterSurroundings) => readonly string[]> = {
  lacks: (_, { gaps }) => gaps,
  rights: (photo, _, { days }) => rightsOf(photo, days),
  pick: ({ fields }) => [fields.pick === '' ? 'unmarked' : fields.pick],
  rating: ({ fields }) => ratingsUpTo[fields.rating] ?? none,
  label: ({ fields }) => named(fields.colourLabel),
  agency: (_, { agency }) => named(agency),
  creator: ({ fields }) => named(fields.creator.trim()),
  place: (_, { place }) => named(place),
  date: (_, traits, { days }) => datesOf(traits, days),
  person: (_, { persons }) => persons,
  story: ({ id }, _, { stories }) => stories.get(id) ?? unused,
  made: (_, { isAiMade }) => (isAiMade ? aiMade : none),
}

function isAmong(wanted: ReadonlySet<string>, values: readonly string[]): boolean {
  for (const value of values) if (wanted.has(value)) return true
  return false
}

type Chosen = readonly (readonly [Section, ReadonlySet<string>])[]

/** The sections in which a photo has none of the chosen values. */
function failedIn(photo: Photo, traits: PhotoTraits, chosen: Chosen, surroundings: FilterSurroundings): Section[] {
  return chosen.filter(([section, values]) => !isAmong(values, valuesIn[section](photo, traits, surroundings))).map(([section]) => section)
}

function isFound(photo: Photo, chosen: Chosen, words: readonly string[], surroundings: FilterSurroundings): boolean {
  const traits = traitsOf(photo)
  return chosen.every(([section, values]) => isAmong(values, valuesIn[section](photo, traits, surroundings))) && words.every((word) => traits.text.includes(word))
}

const setsOf = (filter: PhotoFilter): Chosen => sections.flatMap((section) => (filter[section]?.length ? [[section, new Set(filter[section])] as const] : []))

const wordsOf = (query: string) => folded(query).split(/\s+/).filter(Boolean)

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

/** Answers a question again and again while photos change, looking only at those that changed. */
export class PhotoFinder {
  #photos: readonly Photo[] = []
  #order: PhotoOrder = 'newest'
  #sorted: readonly Photo[] = []
  /** The ids of those that pass, and the photos in order. */
  #passing = new Set<string>()
  #matching: readonly Photo[] = []
  #asked: readonly [PhotoFilter, string, FilterSurroundings] | null = null
  #found: readonly Photo[] = []

  /** The photos that a filter and a search leave, in order: the same list for as long as they are the same. */
  find(photos: readonly Photo[], { filter, query, order, stays }: PhotoQuestion, surroundings: FilterSurroundings): readonly Photo[] {
    const { left, came } = listChange(this.#photos, photos)
    this.#photos = photos
    const isSame = this.#asked?.[0] === filter && this.#asked[1] === query && this.#asked[2] === surroundings
    if (!isSame || order !== this.#order || left.length + came.length > 0) {
      this.#sort(photos, order, left, came)
      if (!isSame) this.#passing = new Set()
      this.#asked = [filter, query, surroundings]
      for (const { id } of left) this.#passing.delete(id)
      const chosen = setsOf(filter)
      const words = wordsOf(query)
      for (const photo of isSame ? came : photos) if (isFound(photo, chosen, words, surroundings)) this.#passing.add(photo.id)
      this.#matching = this.#passing.size === photos.length ? this.#sorted : this.#sorted.filter(({ id }) => this.#passing.has(id))
    }
    const stay = stays === undefined || [...stays].every((id) => this.#passing.has(id)) ? undefined : stays
    const found = stay === undefined ? this.#matching : this.#sorted.filter(({ id }) => this.#passing.has(id) || stay.has(id))
    if (found !== this.#found && (found.length !== this.#found.length || found.some((photo, place) => photo !== this.#found[place]))) this.#found = found
    return this.#found
  }

  #sort(photos: readonly Photo[], order: PhotoOrder, left: readonly Photo[], came: readonly Photo[]): void {
    const compare = comparing[order]
    const gone = new Set(left)
    if (order !== this.#order) this.#sorted = photos.toSorted(compare)
    else if (left.length + came.length > 0) this.#sorted = reordered(this.#sorted, (photo) => gone.has(photo), came, compare)
    this.#order = order
  }
}

/** The photos that a filter and a search leave, in order. */
export function findPhotos(photos: readonly Photo[], question: PhotoQuestion, surroundings: FilterSurroundings): readonly Photo[] {
  return new PhotoFinder().find(photos, question, surroundings)
}

/** The photos that a search leaves, newest first. */
export function searchPhotos(photos: readonly Photo[], query: string): Photo[] {
  const words = wordsOf(query)
  return photos.filter((photo) => words.every((word) => traitsOf(photo).text.includes(word))).toSorted(newestFirst)
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

  #weigh(photo: Photo, weight: 1 | -1, chosen: Chosen, surroundings: FilterSurroundings): void {
    const traits = traitsOf(photo)
    const failed = chosen.length === 0 ? [] : failedIn(photo, traits, chosen, surroundings)
    if (failed.length > 1) return
    for (const section of failed.length === 1 ? failed : sections) {
      const counts = this.#counts[section]
      for (const value of valuesIn[section](photo, traits, surroundings)) counts.set(value, (counts.get(value) ?? 0) + weight)
    }
  }
}

export function emptyCounts(): Record<Section, Map<string, number>> {
  return Object.fromEntries(sections.map((section) => [section, new Map<string, number>()])) as Record<Section, Map<string, number>>
}
