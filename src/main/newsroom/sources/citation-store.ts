import type { Citation } from '#domain/source/source.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

export interface CitationRow {
  id: string
  story_id: string
  source_id: string
  kind: Citation['kind']
  passage: string
  note: string
  checked: number
  created_at: string
  updated_at: string
  removed_at: string | null
}

/** The rows of citations. A removed one keeps its row, so that undo and old versions find it again. */
export class CitationStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      ofStory: database.prepare<[string], CitationRow>('SELECT * FROM citation WHERE story_id = ? AND removed_at IS NULL ORDER BY created_at, id'),
      ofSource: database.prepare<[string], CitationRow & { headline: string }>(
        `SELECT citation.*, story.headline FROM citation JOIN story ON story.id = citation.story_id
         WHERE citation.source_id = ? AND citation.removed_at IS NULL ORDER BY citation.created_at DESC, citation.id`,
      ),
      get: database.prepare<[string], CitationRow>('SELECT * FROM citation WHERE id = ?'),
      save: database.prepare<[CitationRow]>(
        `INSERT INTO citation (id, story_id, source_id, kind, passage, note, checked, created_at, updated_at, removed_at)
         VALUES (@id, @story_id, @source_id, @kind, @passage, @note, @checked, @created_at, @updated_at, @removed_at)
         ON CONFLICT (id) DO UPDATE SET story_id = excluded.story_id, source_id = excluded.source_id, kind = excluded.kind, passage = excluded.passage,
           note = excluded.note, checked = excluded.checked, updated_at = excluded.updated_at, removed_at = excluded.removed_at`,
      ),
      hasParties: database.prepare<[string, string], { story: number; source: number }>(
        'SELECT EXISTS (SELECT 1 FROM story WHERE id = ?) AS story, EXISTS (SELECT 1 FROM source WHERE id = ?) AS source',
      ),
    }
  }

  /** The citations that stand in a story, oldest first. */
  ofStory(storyId: string): CitationRow[] {
    return this.#statements.ofStory.all(storyId)
  }

  ofSource(sourceId: string): (Citation & { headline: string })[] {
    return this.#statements.ofSource.all(sourceId).map((row) => ({ ...citationOf(row), headline: row.headline }))
  }

  get(id: string): CitationRow | undefined {
    return this.#statements.get.get(id)
  }

  /** Adds the row, or lays it over the one with its id. */
  save(row: CitationRow): void {
    this.#statements.save.run(row)
  }

  /** Whether there is such a story and such a source. */
  hasParties(storyId: string, sourceId: string): { story: boolean; source: boolean } {
    const found = this.#statements.hasParties.get(storyId, sourceId)
    return { story: found?.story === 1, source: found?.source === 1 }
  }
}

export function citationOf(row: CitationRow): Citation {
  return {
    id: row.id,
    storyId: row.story_id,
    sourceId: row.source_id,
    kind: row.kind,
    passage: row.passage,
    note: row.note,
    checked: row.checked === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
