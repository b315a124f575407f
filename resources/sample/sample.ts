import type { Body } from '#domain/document/node.ts'
import { usualUnit } from '#domain/story/length.ts'
import type { SourceFields } from '#domain/source/source.ts'
import type { StoryFields } from '#domain/story/story.ts'
import { samplePhotos, type SamplePhoto } from './photos.ts'
import { sampleSources, type SampleSource } from './sources.ts'
import { cityBudget } from './stories/city-budget.ts'
import { crabSeason } from './stories/crab-season.ts'
import { fog } from './stories/fog.ts'
import { library } from './stories/library.ts'
import { marketPrices } from './stories/market-prices.ts'
import { nightCity } from './stories/night-city.ts'
import { portTalks } from './stories/port-talks.ts'
import { riverPath } from './stories/river-path.ts'
import { schoolKitchen } from './stories/school-kitchen.ts'
import { snowPass } from './stories/snow-pass.ts'
import { timetable } from './stories/timetable.ts'
import { writeStory, type SampleCitation, type SampleStory } from './writing.ts'

/** Names in the sample's stories that no dictionary has: words of the newsroom, as a real one keeps them. */
export const sampleWords = ['Calvera', 'Ostrel', 'Marenne', 'Amsel', 'Berthe', 'Corvo', 'Idris', 'Lund', 'Noor', 'Oda', 'Osei', 'Pia', 'Reyl', 'Sailmakers', 'Tolliver'] as const

export type { SampleCitation } from './writing.ts'

/** The newest last, so that a newsroom that adds them in this order lists the first story of the day on top. */
const sampleStories: readonly SampleStory[] = [fog, snowPass, riverPath, timetable, marketPrices, schoolKitchen, library, nightCity, cityBudget, crabSeason, portTalks]

/** A newsroom to look around in. `file` is a name in `resources/sample/photos`; stories name photos and sources by the ids given here. */
export interface SampleNewsroom {
  photos: { id: string; file: string }[]
  sources: { id: string; fields: SourceFields }[]
  stories: { id: string; fields: StoryFields; body: Body; citations: SampleCitation[] }[]
}

/** The sample newsroom with new ids. `now` is when its embargo counts from. */
export function sampleNewsroom(newId: () => string, now: Date = new Date()): SampleNewsroom {
  const photoIds = idsOf(Object.keys(samplePhotos) as SamplePhoto[], newId)
  const sourceIds = idsOf(Object.keys(sampleSources) as SampleSource[], newId)
  const photoId = (photo: SamplePhoto) => idIn(photoIds, photo)
  const sourceId = (source: SampleSource) => idIn(sourceIds, source)
  return {
    photos: [...photoIds].map(([photo, id]) => ({ id, file: samplePhotos[photo] })),
    sources: [...sourceIds].map(([source, id]) => ({ id, fields: { ...sampleSources[source] } })),
    stories: sampleStories.map((story) => ({
      id: newId(),
      fields: fieldsOf(story, photoId, now),
      ...writeStory(story, { newId, photoId, sourceId }),
    })),
  }
}

function fieldsOf({ fields, leadPhoto, embargo }: SampleStory, photoId: (photo: SamplePhoto) => string, now: Date): StoryFields {
  return {
    shortHeadline: '',
    dek: '',
    bylines: [],
    dateline: '',
    section: '',
    tags: [],
    language: 'en-GB',
    direction: 'auto',
    status: 'draft',
    targetLength: null,
    targetUnit: usualUnit(fields.language ?? 'en'),
    notes: '',
    seoTitle: '',
    seoDescription: '',
    ...fields,
    leadPhotoId: leadPhoto === null ? null : photoId(leadPhoto),
    embargoAt: embargo === undefined ? null : onTheHour(now, embargo.hours),
    embargoZone: embargo?.zone ?? null,
  }
}

function onTheHour(now: Date, hours: number): string {
  const hour = 60 * 60 * 1000
  return new Date(Math.floor(now.getTime() / hour + hours) * hour).toISOString()
}

function idsOf<Key extends string>(keys: readonly Key[], newId: () => string): Map<Key, string> {
  return new Map(keys.map((key) => [key, newId()]))
}

function idIn<Key extends string>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The sample newsroom has no “${key}”.`)
  return id
}
