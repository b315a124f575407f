import { countBody, type Counts } from '#domain/document/plain-text.ts'
import type { StoredBlock, Story, StoryFields, StorySummary } from '#domain/story/story.ts'
import type { NewsroomDatabase, RecordChange } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { changedFields, cleanFields, refuseStaleFields, type FieldRevisions } from '../field-revisions.ts'
import { isPauseOver } from '../history/pause.ts'
import { versionOf, type Version } from '../history/version.ts'
import type { Notices } from '../notices.ts'
import { newId } from '../new-id.ts'
import { emptyBodyHash } from './block-hash.ts'
import { nodeOf, storedBlock } from './block-node.ts'
import { damageOf, repairBody } from './body-damage.ts'
import { blockRow, writeBlocks } from './body-writer.ts'
import { duplicateStory } from './duplicate-story.ts'
import { emptyStoryFields } from './new-story.ts'
import type { StoryRecords } from './story-records.ts'
import { columnsOf, fieldsOf, storyOf, summaryOf, type StoryRow } from './story-row.ts'
import { chosenSlug, slugByHeadline } from './story-slugs.ts'

export interface NewStory {
  language?: string | undefined
  fields?: Partial<StoryFields> | undefined
  blocks?: readonly StoredBlock[] | undefined
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
  readonly #records: StoryRecords
  readonly #language: string
  readonly #notices: Notices

  constructor(database: NewsroomDatabase, records: StoryRecords, language: string, notices: Notices) {
    this.#database = database
    this.#records = records
    this.#language = language
    this.#notices = notices
  }

  /** The stories, the last touched first; or those in the trash. */
  list(options: { trashed?: boolean } = {}): Promise<StorySummary[]> {
    return this.#database.read(() => this.#records.store.list(options.trashed ?? false).map(summaryOf))
  }

  counts(): Promise<{ kept: number; trashed: number }> {
    return this.#database.read(() => this.#records.store.counts())
  }

  /** A story by its id. A text that was damaged on the disk is put right first, with a notice. Fails with NOT_FOUND. */
  get(storyId: string): Promise<Story> {
    return this.#sound(() => this.#records.row(storyId))
  }

  /** A story by id or slug; undefined where there is none. */
  async find(idOrSlug: string): Promise<Story | undefined> {
    const { store } = this.#records
    const row = await this.#database.read(() => store.get(idOrSlug) ?? store.bySlug(idOrSlug.normalize('NFC')))
    return row && this.get(row.id)
  }

  /** Makes a story; without a slug it gets a free one. Fails with SLUG_TAKEN. */
  create(story: NewStory, origin: string): Promise<Story> {
    return this.#database.write(origin, (changed) => {
      const { store } = this.#records
      const id = newId()
      const now = utcNow()
      const given = cleanFields(story.fields ?? {})
      const fields = { ...emptyStoryFields(given.language ?? story.language ?? this.#language), ...given }
      const slug = chosenSlug(store, id, fields.slug)
      fields.slug = slug || slugByHeadline(store, id, fields.headline, now)
      const { words, characters } = countBlocks(story.blocks ?? [], fields.language)
      store.insert({
        id,
        ...columnsOf(fields),
        slug_by_hand: slug === '' ? 0 : 1,
        fields_revision: 1,
        field_revisions: '{}',
        body_revision: 1,
        body_hash: emptyBodyHash(),
        words,
        characters,
        created_at: now,
        updated_at: now,
      })
      const hash = writeBlocks(store, id, emptyBodyHash(), story.blocks ?? [], [])
      store.saveBody(id, { revision: 1, hash, words, characters, updatedAt: now })
      changed('story', id, 'created')
      return this.#records.whole(this.#records.row(id))
    })
  }

  /** Writes the named fields alone. Fails with STALE where one of them was changed after `baseRevision`, with SLUG_TAKEN, with NOT_FOUND. */
  saveFields(change: FieldsChange, origin: string): Promise<Written & { fields: StoryFields }> {
    return this.#database.write(origin, (changed) => {
      const { store } = this.#records
      const row = this.#records.row(change.storyId)
      const before = fieldsOf(row)
      const changes = cleanFields(change.changes)
      const revisions = JSON.parse(row.field_revisions) as FieldRevisions
      refuseStaleFields(Object.keys(changes), change.baseRevision, row.fields_revision, revisions)

      const fields = { ...before, ...changes }
      let byHand = row.slug_by_hand === 1
      if (changes.slug !== undefined && changes.slug !== before.slug) {
        fields.slug = chosenSlug(store, row.id, changes.slug)
        byHand = fields.slug !== ''
      }
      const mayFollow = fields.slug === '' || (fields.headline !== before.headline && before.status !== 'published' && before.status !== 'killed')
      if (!byHand && mayFollow) fields.slug = slugByHeadline(store, row.id, fields.headline, row.created_at)

      const names = changedFields(before, fields)
      if (names.length === 0) return { revision: row.fields_revision, updatedAt: row.updated_at, fields: before }
      const revision = row.fields_revision + 1
      // A slug that followed the headline is nobody's change: it must not make a slug set by hand stale.
      for (const name of names) if (name in changes) revisions[name] = revision
      this.#keepAfterPause(row, changed)
      const updatedAt = utcNow()
      store.saveFields({
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
      const { store } = this.#records
      const row = this.#records.row(change.storyId)
      if (change.baseRevision !== row.body_revision) throw new NewsroomError('STALE', { revision: row.body_revision })
      this.#keepAfterPause(row, changed)
      // After that of the version: what is written now is not in it.
      const now = utcNow()
      const revision = row.body_revision + 1
      const hash = writeBlocks(store, row.id, row.body_hash, change.upserted, change.removed)
      store.saveBody(row.id, { revision, hash, words: countOf(change.words), characters: countOf(change.characters), updatedAt: now })
      changed('story', row.id, 'body')
      return { revision, updatedAt: now }
    })
  }

  /** Keeps a text that was refused as stale as a version of its own: the fields it had, and its whole body where that was refused too. */
  keepConflict(refused: { storyId: string; fields: Partial<StoryFields>; blocks: readonly StoredBlock[] | null }, origin: string): Promise<Version> {
    return this.#database.write(origin, (changed) => {
      const row = this.#records.row(refused.storyId)
      const standing = this.#records.content(row)
      const blocks = refused.blocks?.map(blockRow).map((block) => [block.id, block.ord, block.content] as const)
      const content = { ...standing, fields: { ...standing.fields, ...cleanFields(refused.fields) }, blocks: blocks ?? standing.blocks }
      const counts = refused.blocks === null ? { words: row.words, characters: row.characters } : countBlocks(refused.blocks, content.fields.language)
      const version = this.#records.archive.keep(row.id, content, { reason: 'conflict', name: '', author: this.#records.author, ...counts })
      changed('version', version.id, 'created')
      return versionOf(version)
    })
  }

  /** Makes a story like another one: its fields, text and citations, under new ids. A copy of what went out is a draft again. Fails with NOT_FOUND. */
  duplicate(storyId: string, origin: string): Promise<Story> {
    return this.#database.write(origin, (changed) => {
      const id = duplicateStory(this.#records, this.#records.row(storyId))
      changed('story', id, 'created')
      return this.#records.whole(this.#records.row(id))
    })
  }

  /** Keeps what stands in a story that is about to be written over, where a pause is over. */
  #keepAfterPause(row: StoryRow, changed: RecordChange): void {
    const { archive } = this.#records
    const lastAt = archive.store.lastStanding(row.id)?.created_at
    if (!isPauseOver(row, lastAt, utcNow())) return
    // Of one millisecond, only the words tell whether the version has them already.
    if (row.updated_at === lastAt && archive.lastIfSame(row.id, this.#records.content(row)) !== undefined) return
    changed('version', this.#records.keep(row, 'pause').id, 'created')
  }

  /** A story whose every byte is as it was written. */
  async #sound(row: () => StoryRow): Promise<Story> {
    const readSound = () => {
      const found = row()
      const blocks = this.#records.store.blocks(found.id)
      return damageOf(found, blocks) === null ? storyOf(found, blocks.map(storedBlock)) : null
    }
    const story = await this.#database.read(readSound)
    if (story !== null) return story
    const { id, headline } = await this.#database.write('newsroom', (changed) => {
      const damaged = row()
      // Another program may have put it right meanwhile.
      if (damageOf(damaged, this.#records.store.blocks(damaged.id)) === null) return damaged
      changed('version', repairBody(this.#records, damaged), 'created')
      changed('story', damaged.id, 'body')
      return damaged
    })
    this.#notices.add({ kind: 'restored-text', values: { headline } })
    return this.#database.read(() => this.#records.whole(this.#records.row(id)))
  }
}

function countBlocks(blocks: readonly StoredBlock[], language: string): Counts {
  return countBody({ content: blocks.map(nodeOf) }, language)
}

/** A count from outside, kept within what a text can have. */
function countOf(count: number): number {
  return Math.max(0, Math.min(1_000_000_000, Math.trunc(count)))
}
