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

  insert(row: PublicationRow): void {
    this.#statements.insert.run(row)
  }

  /** Takes the words out of what a purged story published: when and where it went out stays on record, and whether it was killed. */
  strip(storyId: string): void {
    this.#statements.strip.run(storyId)
  }
}
