import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import type { StoryRow } from '../stories/story-row.ts'

/** What a verification reads of the whole database. */
export class VerifyStore {
  readonly #database: NewsroomDatabase
  readonly #stories
  readonly #photos

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#stories = database.prepare<[], Pick<StoryRow, 'id' | 'slug' | 'body_hash'>>('SELECT id, slug, body_hash FROM story ORDER BY id')
    this.#photos = database.prepare<[], { file_name: string; sha256: string }>('SELECT file_name, sha256 FROM photo WHERE sha256 IS NOT NULL ORDER BY id')
  }

  /** What SQLite finds wrong with its file, in its own words; nothing where all is well. */
  fileProblems(): string[] {
    const found = this.#database.connection.pragma('integrity_check(20)') as { integrity_check: string }[]
    return found.map((row) => row.integrity_check).filter((problem) => problem !== 'ok')
  }

  /** How many rows refer to a row that is gone, by table. */
  danglingRows(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { table } of this.#database.connection.pragma('foreign_key_check') as { table: string }[]) counts.set(table, (counts.get(table) ?? 0) + 1)
    return counts
  }

  stories(): Pick<StoryRow, 'id' | 'slug' | 'body_hash'>[] {
    return this.#stories.all()
  }

  photos(): { file_name: string; sha256: string }[] {
    return this.#photos.all()
  }
}
