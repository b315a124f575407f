import type { ExportFormat } from '#domain/export/format.ts'
import type { PublicStoryFields } from '#domain/export/story-for-export.ts'
import type { KeptPhotoFields } from '#domain/photo/fields.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { newId } from '../new-id.ts'
import { PublicationStore, type PublicationRow } from './publication-store.ts'

/** What went out, word for word. `files` are relative to the folder. */
export interface PublicationSnapshot {
  fields: PublicStoryFields
  blocks: readonly StoredBlock[]
  photos: readonly { id: string; sha256: string | null; fields: KeptPhotoFields }[]
  /** How credits were written, where the house had a form of its own. */
  creditForm?: string
  files: readonly { path: string; bytes: number; sha256: string }[]
  /** The times that stand in the text, UTC. */
  publishedAt: string
  modifiedAt: string
}

export interface NewPublication {
  storyId: string
  format: ExportFormat
  flavour: string
  folder: string
  /** Who took it on that an ERROR stood against it. */
  overriddenBy: string | null
  snapshot: PublicationSnapshot
  /** UTC; now where it is not given. */
  publishedAt?: string
}

export interface Publication {
  id: string
  storyId: string
  format: ExportFormat
  flavour: string
  folder: string
  headline: string
  publishedAt: string
  killedAt: string | null
  overriddenBy: string | null
}

/** The record of what went out, where to and when. Nothing in it ever changes. */
export class Publications {
  readonly #database: NewsroomDatabase
  readonly #store: PublicationStore

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new PublicationStore(database)
  }

  /** The publications of a story, the last first. */
  ofStory(storyId: string): Promise<Publication[]> {
    return this.#database.read(() => this.#store.ofStory(storyId).map(publicationOf))
  }

  /** A publication as it went out; `snapshot` is null once its story was purged. Fails with NOT_FOUND. */
  get(publicationId: string): Promise<Publication & { snapshot: PublicationSnapshot | null }> {
    return this.#database.read(() => {
      const row = this.#store.get(publicationId)
      if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'publication' })
      return { ...publicationOf(row), snapshot: row.snapshot === null ? null : (JSON.parse(row.snapshot) as PublicationSnapshot) }
    })
  }

  /** The headline of another story that published a photo, empty where it has none any more; null where no other story did. */
  publishedElsewhere(photoId: string, storyId: string): Promise<string | null> {
    return this.#database.read(() => this.#store.publishedElsewhere(photoId, storyId))
  }

  /** Puts on record what went out. */
  record(publication: NewPublication, origin: string): Promise<Publication> {
    return this.#database.write(origin, (changed) => {
      const row: PublicationRow = {
        id: newId(),
        story_id: publication.storyId,
        format: publication.format,
        flavour: publication.flavour,
        folder: publication.folder,
        headline: publication.snapshot.fields.headline,
        overridden_by: publication.overriddenBy,
        snapshot: JSON.stringify(publication.snapshot),
        published_at: publication.publishedAt ?? utcNow(),
        killed_at: null,
      }
      this.#store.insert(row, publication.snapshot.photos.map(({ id }) => id))
      changed('publication', row.id, 'created')
      return publicationOf(row)
    })
  }
}

function publicationOf(row: PublicationRow): Publication {
  return {
    id: row.id,
    storyId: row.story_id,
    format: row.format,
    flavour: row.flavour,
    folder: row.folder,
    headline: row.headline,
    publishedAt: row.published_at,
    killedAt: row.killed_at,
    overriddenBy: row.overridden_by,
  }
}
