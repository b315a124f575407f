import type { StoredBlock, Story, StoryFields, StorySummary } from '#domain/story/story.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { changedFields, cleanFields, refuseStaleFields, type FieldRevisions } from '../field-revisions.ts'
import { newId } from '../new-id.ts'
import { emptyBodyHash } from './block-hash.ts'
import { writeBlocks } from './body-writer.ts'
import { emptyStoryFields } from './new-story.ts'
import { columnsOf, fieldsOf, storyOf, summaryOf, type StoryRow } from './story-row.ts'
import { chosenSlug, slugByHeadline } from './story-slugs.ts'
import { StoryStore, type BlockRow } from './story-store.ts'

export interface NewStory {
  language?: string | undefined
  fields?: Partial<StoryFields> | undefined
  blocks?: readonly StoredBlock[] | undefined
  words?: number
  characters?: number
}

export interface FieldsChange {
  storyId: string
  baseRevision: number
  changes: Partial<StoryFields>
}

/** `upserted` replaces or adds blocks by id, `removed` takes them away; `words` and `characters` count the text afterwards. */
export interface BodyChange {
  storyId: string
  baseRevision: number
  upserted: readonly StoredBlock[]
  removed: readonly string[]
  words: number
  characters: number
}

export interface Written {
  revision: number
  updatedAt: string
}

/** What can be done with stories. `origin` names the caller in change events. */
export class Stories {
  readonly #database: NewsroomDatabase
  readonly #store: StoryStore
  readonly #language: string

  constructor(database: NewsroomDatabase, language: string) {
    this.#database = database
    this.#store = new StoryStore(database)
    this.#language = language
  }

  /** The stories, the last touched first; or those in the trash. */
  list(options: { trashed?: boolean } = {}): Promise<StorySummary[]> {
    return this.#database.read(() => this.#store.list(options.trashed ?? false).map(summaryOf))
  }

  counts(): Promise<{ kept: number; trashed: number }> {
    return this.#database.read(() => this.#store.counts())
  }

  /** A story by its id. Fails with NOT_FOUND. */
  get(storyId: string): Promise<Story> {
    return this.#database.read(() => this.#whole(this.#row(storyId)))
  }

  /** A story by id or slug; undefined where there is none. */
  find(idOrSlug: string): Promise<Story | undefined> {
    return this.#database.read(() => {
      const row = this.#store.get(idOrSlug) ?? this.#store.bySlug(idOrSlug.normalize('NFC'))
      return row === undefined ? undefined : this.#whole(row)
    })
  }

  /** Makes a story; without a slug it gets a free one. Fails with SLUG_TAKEN. */
  create(story: NewStory, origin: string): Promise<Story> {
    return this.#database.write(origin, (changed) => {
      const id = newId()
      const now = utcNow()
      const fields = { ...emptyStoryFields(story.language ?? this.#language), ...cleanFields(story.fields ?? {}) }
      const slug = fields.slug === '' ? '' : chosenSlug(this.#store, id, fields.slug)
      fields.slug = slug || slugByHeadline(this.#store, id, fields.headline, now)
      this.#store.insert({
        id,
        ...columnsOf(fields),
        slug_by_hand: slug === '' ? 0 : 1,
        fields_revision: 1,
        field_revisions: '{}',
        body_revision: 1,
        body_hash: emptyBodyHash(),
        words: countOf(story.words ?? 0),
        characters: countOf(story.characters ?? 0),
        created_at: now,
        updated_at: now,
      })
      if (story.blocks !== undefined) {
        const hash = writeBlocks(this.#store, id, emptyBodyHash(), story.blocks, [])
        this.#store.saveBody(id, { revision: 1, hash, words: countOf(story.words ?? 0), characters: countOf(story.characters ?? 0), updatedAt: now })
      }
      changed('story', id, 'created')
      return this.#whole(this.#row(id))
    })
  }

  /** Writes the named fields alone. Fails with STALE where one of them was changed after `baseRevision`, with SLUG_TAKEN, with NOT_FOUND. */
  saveFields(change: FieldsChange, origin: string): Promise<Written & { fields: StoryFields }> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(change.storyId)
      const before = fieldsOf(row)
      const changes = cleanFields(change.changes)
      const revisions = JSON.parse(row.field_revisions) as FieldRevisions
      refuseStaleFields(Object.keys(changes), change.baseRevision, row.fields_revision, revisions)

      const fields = { ...before, ...changes }
      let byHand = row.slug_by_hand === 1
      if (changes.slug !== undefined && changes.slug !== before.slug) {
        fields.slug = chosenSlug(this.#store, row.id, changes.slug)
        byHand = fields.slug !== ''
      }
      const mayFollow = fields.slug === '' || (fields.headline !== before.headline && before.status !== 'published' && before.status !== 'killed')
      if (!byHand && mayFollow) fields.slug = slugByHeadline(this.#store, row.id, fields.headline, row.created_at)

      const names = changedFields(before, fields)
      if (names.length === 0) return { revision: row.fields_revision, updatedAt: row.updated_at, fields: before }
      const revision = row.fields_revision + 1
      // A slug that followed the headline is nobody's change: it must not make a slug set by hand stale.
      for (const name of names) if (name in changes) revisions[name] = revision
      const updatedAt = utcNow()
      this.#store.saveFields({
        id: row.id,
        ...columnsOf(fields),
        slug_by_hand: byHand ? 1 : 0,
        fields_revision: revision,
        field_revisions: JSON.stringify(revisions),
        updated_at: updatedAt,
      })
      changed('story', row.id, 'fields')
      return { revision, updatedAt, fields }
    })
  }

  /** Writes changed blocks. Fails with STALE where the body was written after `baseRevision`: nothing is ever laid over a newer text. */
  saveBody(change: BodyChange, origin: string): Promise<Written> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(change.storyId)
      if (change.baseRevision !== row.body_revision) throw new NewsroomError('STALE', { revision: row.body_revision })
      const revision = row.body_revision + 1
      const updatedAt = utcNow()
      const hash = writeBlocks(this.#store, row.id, row.body_hash, change.upserted, change.removed)
      this.#store.saveBody(row.id, { revision, hash, words: countOf(change.words), characters: countOf(change.characters), updatedAt })
      changed('story', row.id, 'body')
      return { revision, updatedAt }
    })
  }

  #row(storyId: string): StoryRow {
    const row = this.#store.get(storyId)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'story' })
    return row
  }

  #whole(row: StoryRow): Story {
    return storyOf(row, this.#store.blocks(row.id).map(storedBlock))
  }
}

function storedBlock(row: BlockRow): StoredBlock {
  return { id: row.id, order: row.ord, content: JSON.parse(row.content) as StoredBlock['content'] }
}

/** A count from outside, kept within what a text can have. */
function countOf(count: number): number {
  return Math.max(0, Math.min(1_000_000_000, Math.trunc(count)))
}
