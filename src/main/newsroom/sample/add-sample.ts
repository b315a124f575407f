import { join } from 'node:path'
import { storedBlocks } from '#domain/document/stored-blocks.ts'
import { isNotGiven, type PhotoFields } from '#domain/photo/fields.ts'
import { newsroomWord } from '#domain/spelling/word-list.ts'
import { sampleRights } from '#resources/sample/photos.ts'
import { sampleNewsroom, sampleWords } from '#resources/sample/sample.ts'
import { newId } from '../new-id.ts'
import type { Newsroom } from '../newsroom.ts'
import { addPhoto } from '../photos/add-photos.ts'

export interface AddedSample {
  stories: number
  photos: number
  sources: number
}

/** The same photo added twice is one photo: its figures then name the one that is there. */
function renamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  const text = JSON.stringify(value)
  return JSON.parse(text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id)) as T
}

/**
 * Puts the sample newsroom into this one: its photos, its sources, its words, and its stories with their citations. Throws as adding each of them does.
 *
 * @param photoFolder where the sample's photo files lie
 */
export async function addSample(newsroom: Newsroom, photoFolder: string, origin: string): Promise<AddedSample> {
  const sample = sampleNewsroom(newId)
  const ids = new Map<string, string>()
  for (const { id, file } of sample.photos) {
    const { photo } = await addPhoto(newsroom, { source: join(photoFolder, file), fileName: file }, origin, id)
    ids.set(id, photo.id)
    // Whoever added the sample before may have written these since.
    const gaps = Object.entries(sampleRights).filter(([name]) => isNotGiven(name as keyof PhotoFields, photo.fields))
    if (gaps.length > 0) await newsroom.photos.saveFields({ photoId: photo.id, baseRevision: photo.revision, changes: Object.fromEntries(gaps) }, origin)
  }
  for (const { id, fields } of sample.sources) {
    const source = await newsroom.sources.create(fields, origin)
    ids.set(id, source.id)
  }
  for (const word of sampleWords) {
    const { name, value } = newsroomWord(word)
    await newsroom.settings.save(name, value, origin)
  }
  const taken = new Set((await newsroom.stories.list()).map(({ slug }) => slug))
  for (const { fields, body, citations } of sample.stories) {
    // A second sample in the same newsroom takes slugs after its headlines.
    const { slug, ...others } = renamed(fields, ids)
    const story = await newsroom.stories.create(
      { language: fields.language, fields: taken.has(slug) ? others : { ...others, slug }, blocks: storedBlocks(renamed(body, ids), newId) },
      origin,
    )
    for (const { id, sourceId, kind, passage, note, checked } of citations) {
      await newsroom.citations.create({ citationId: id, storyId: story.id, sourceId: ids.get(sourceId) ?? sourceId, kind, passage }, origin)
      if (note !== '' || checked) await newsroom.citations.save({ citationId: id, changes: { note, checked } }, origin)
    }
  }
  return { stories: sample.stories.length, photos: sample.photos.length, sources: sample.sources.length }
}
