import type { ExportFormat } from '#domain/export/format.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

export interface PublicationRow {
  id: string
  story_id: string
  format: ExportFormat
  flavour: string
  folder: string
  headline: string
  overridden_by: string | null
  snapshot: string | null
  published_at: string
  killed_at: string | null
}

/** The rows of publications. They are written once; only a purge of the story takes the text out of them. */
export class PublicationStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      ofStory: database.prepare<[string], PublicationRow>('SELECT * FROM publication WHERE story_id = ? ORDER BY published_at DESC, id DESC'),
      get: database.prepare<[string], PublicationRow>('SELECT * FROM publication WHERE id = ?'),
      insert: database.prepare<[PublicationRow]>(
        `INSERT INTO publication (id, story_id, format, flavour, folder, headline, overridden_by, snapshot, published_at, killed_at)
         VALUES (@id, @story_id, @format, @flavour, @folder, @headline, @overridden_by, @snapshot, @published_at, @killed_at)`,
      ),
      // A story that was deleted for good, or lost its words, has no headline any more.
      publishedElsewhere: database.connection
        .prepare<[string, string], string>(
          `SELECT coalesce(nullif(story.headline, ''), (SELECT headline FROM publication WHERE publication.story_id = published_photo.story_id ORDER BY published_at DESC LIMIT 1), '')
           FROM published_photo LEFT JOIN story ON story.id = published_photo.story_id
           WHERE photo_id = ? AND story_id <> ? ORDER BY story_id LIMIT 1`,
        )
        .pluck(),
      insertPhoto: database.prepare<[string, string]>('INSERT OR IGNORE INTO published_photo (photo_id, story_id) VALUES (?, ?)'),
      strip: database.prepare<[string]>("UPDATE publication SET snapshot = NULL, headline = '' WHERE story_id = ?"),
    }
  }

  /** The publications of a story, the last first. */
  ofStory(storyId: string): PublicationRow[] {
    return this.#statements.ofStory.all(storyId)
  }

  get(id: string): PublicationRow | undefined {
    return this.#statements.get.get(id)
  }

  /** The headline of another story that published a photo, empty where it has none any more; null where no other story did. */
  publishedElsewhere(photoId: string, storyId: string): string | null {
    return this.#statements.publishedElsewhere.get(photoId, storyId) ?? null
  }

  /** Adds a publication and says which photos went out with it. */
  insert(row: PublicationRow, photoIds: readonly string[]): void {
    this.#statements.insert.run(row)
    for (const photoId of photoIds) this.#statements.insertPhoto.run(photoId, row.story_id)
  }

  /** Takes the words out of what a purged story published: when and where it went out stays on record, with which photos, and whether it was killed. */
  strip(storyId: string): void {
    this.#statements.strip.run(storyId)
  }
}
