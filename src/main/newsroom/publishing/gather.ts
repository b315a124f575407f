import { createHash } from 'node:crypto'
import type { Body, DocumentNode } from '#domain/document/node.ts'
import type { PublicStoryFields, StoryForExport } from '#domain/export/story-for-export.ts'
import type { CreditForm } from '#domain/photo/credit-form.ts'
import { recordedPhotoFields } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import type { StoredBlock, Story } from '#domain/story/story.ts'
import { photoForExport, placedPhotos, type PhotoFile, type PlacedForExport } from './photo-files.ts'
import { bodyOf, publicBlocks } from './public-body.ts'
import type { PublicationSnapshot } from './publications.ts'

/** All of a story that may leave the newsroom, read at one moment. */
export interface Gathered {
  storyId: string
  fields: PublicStoryFields
  blocks: StoredBlock[]
  body: Body
  placed: PlacedForExport[]
  /** How the house writes credits. */
  creditForm: CreditForm | null
  /** When its words, fields or photos last changed. */
  changedAt: string
}

/** Takes from a story what may leave the newsroom: not its notes, not its citations. */
export function gather(story: Story, photos: readonly Photo[], creditForm: CreditForm | null): Gathered {
  const { notes: _, ...fields } = story.fields
  const blocks = publicBlocks(story.blocks)
  const body = bodyOf(blocks)
  return {
    storyId: story.id,
    fields,
    blocks,
    body,
    placed: placedPhotos(body.content as DocumentNode[], photos),
    creditForm,
    changedAt: [story.updatedAt, ...photos.map((photo) => photo.updatedAt)].toSorted().at(-1) ?? story.updatedAt,
  }
}

/** The gathered story for exporters. `files` are by photo id. */
export function forExport(gathered: Gathered, times: StoryTimes, files: ReadonlyMap<string, readonly PhotoFile[]>): StoryForExport {
  return {
    id: gathered.storyId,
    fields: gathered.fields,
    body: gathered.body,
    photos: new Map(gathered.placed.map((placed) => [placed.photo.id, photoForExport(placed, files.get(placed.photo.id) ?? [], gathered.creditForm)])),
    ...times,
  }
}

export interface StoryTimes {
  publishedAt: string
  modifiedAt: string
}

/**
 * The times that stand in a published text. They depend on the story and its publications alone, never on the clock, so that the same story
 * gives the same bytes: it was published when it first went out, and modified when what readers see last changed. `now` is given by a
 * publication, which is the first where there is no earlier one.
 */
export function storyTimes(gathered: Gathered, earlier: { firstAt: string; last: PublicationSnapshot | null } | null, now: string | null): StoryTimes {
  const publishedAt = earlier?.firstAt ?? now ?? gathered.changedAt
  const last = earlier?.last ?? null
  const changedAt = last !== null && contentHash(last) === contentHash(snapshotOf(gathered)) ? last.modifiedAt : gathered.changedAt
  return { publishedAt, modifiedAt: changedAt > publishedAt ? changedAt : publishedAt }
}

type Content = Pick<PublicationSnapshot, 'fields' | 'blocks' | 'photos' | 'creditForm'>

/** What goes on record of a publication, its files apart. */
export function snapshotOf({ fields, blocks, placed, creditForm }: Gathered): Content {
  const photos = placed.map(({ photo }) => ({ id: photo.id, sha256: photo.original?.sha256 ?? null, fields: recordedPhotoFields(photo.fields) }))
  return { fields, blocks, photos, ...(creditForm === null || photos.length === 0 ? {} : { creditForm: creditForm.written }) }
}

/** What readers see of a story; its status is no part of that. */
function contentHash({ fields, blocks, photos, creditForm }: Content): string {
  const content = { fields: { ...fields, status: null }, blocks: blocks.map((block) => block.content), photos, creditForm }
  return createHash('sha256').update(sortedJson(content)).digest('hex')
}

/** JSON with the names of every object in order. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}
