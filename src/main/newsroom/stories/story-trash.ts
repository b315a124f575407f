import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { PublicationStore } from '../publishing/publication-store.ts'
import type { StoryRecords } from './story-records.ts'

/** What a purge destroys. */
export interface PurgePreview {
  headline: string
  words: number
  versions: number
  citations: number
  publications: number
}

/** Throwing stories away, bringing them back, and deleting them for good. */
export class StoryTrash {
  readonly #database: NewsroomDatabase
  readonly #records: StoryRecords
  readonly #publications: PublicationStore

  constructor(database: NewsroomDatabase, records: StoryRecords) {
    this.#database = database
    this.#records = records
    this.#publications = new PublicationStore(database)
  }

  /** Throws a story away, and keeps it as a version as it stood. Fails with NOT_FOUND. */
  trash(storyId: string, origin: string): Promise<void> {
    return this.#setTrashed(storyId, utcNow(), origin)
  }

  /** Fails with NOT_FOUND. */
  restore(storyId: string, origin: string): Promise<void> {
    return this.#setTrashed(storyId, null, origin)
  }

  /** What `purge` would destroy, for the question that is asked first. Fails with NOT_FOUND. */
  preview(storyId: string): Promise<PurgePreview> {
    return this.#database.read(() => {
      const row = this.#records.row(storyId)
      return { headline: row.headline, words: row.words, ...this.#records.store.purgeable(row.id) }
    })
  }

  /**
   * Deletes a story for good, with its versions and citations. Of its publications, when and where they went out stays on record, without
   * their words. Fails with NOT_FOUND.
   */
  purge(storyId: string, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#records.row(storyId)
      this.#publications.strip(row.id)
      this.#records.store.remove(row.id)
      changed('story', row.id, 'purged')
    })
  }

  #setTrashed(storyId: string, trashedAt: string | null, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#records.row(storyId)
      if ((row.trashed_at === null) === (trashedAt === null)) return
      const lastVersion = this.#records.archive.store.lastStanding(row.id)
      if (trashedAt !== null && (lastVersion === undefined || lastVersion.created_at < row.updated_at)) {
        changed('version', this.#records.keep(row, 'trash').id, 'created')
      }
      this.#records.store.setTrashed(row.id, trashedAt, utcNow())
      changed('story', row.id, trashedAt === null ? 'restored' : 'trashed')
    })
  }
}
