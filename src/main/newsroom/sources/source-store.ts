import type { Source, SourceFields } from '#domain/source/source.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

export interface SourceRow extends SourceFields {
  id: string
  revision: number
  field_revisions: string
  created_at: string
  updated_at: string
  trashed_at: string | null
}

type SourceValues = SourceFields & { id: string; revision: number; field_revisions: string; updated_at: string }

/** The rows of sources. */
export class SourceStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[], SourceRow>('SELECT * FROM source WHERE trashed_at IS NULL ORDER BY name, id'),
      listTrashed: database.prepare<[], SourceRow>('SELECT * FROM source WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id'),
      namesOnRecord: database.connection
        .prepare<[], string>("SELECT name FROM source WHERE trashed_at IS NULL AND kind = 'person' AND attribution = 'on-record' AND name <> '' ORDER BY name")
        .pluck(),
      get: database.prepare<[string], SourceRow>('SELECT * FROM source WHERE id = ?'),
      insert: database.prepare<[SourceValues]>(
        `INSERT INTO source (id, kind, name, title, affiliation, contacts, attribution, notes, revision, field_revisions, created_at, updated_at)
         VALUES (@id, @kind, @name, @title, @affiliation, @contacts, @attribution, @notes, @revision, @field_revisions, @updated_at, @updated_at)`,
      ),
      save: database.prepare<[SourceValues]>(
        `UPDATE source SET kind = @kind, name = @name, title = @title, affiliation = @affiliation, contacts = @contacts, attribution = @attribution,
           notes = @notes, revision = @revision, field_revisions = @field_revisions, updated_at = @updated_at WHERE id = @id`,
      ),
      setTrashed: database.prepare<[string | null, string, string]>('UPDATE source SET trashed_at = ?, updated_at = ? WHERE id = ?'),
      remove: database.prepare<[string]>('DELETE FROM source WHERE id = ?'),
      counts: database.prepare<[], { kept: number; trashed: number }>('SELECT count(*) FILTER (WHERE trashed_at IS NULL) AS kept, count(trashed_at) AS trashed FROM source'),
    }
  }

  list(trashed: boolean): SourceRow[] {
    return trashed ? this.#statements.listTrashed.all() : this.#statements.list.all()
  }

  /** The names of persons who speak on the record. */
  namesOnRecord(): string[] {
    return this.#statements.namesOnRecord.all()
  }

  get(id: string): SourceRow | undefined {
    return this.#statements.get.get(id)
  }

  insert(values: SourceValues): void {
    this.#statements.insert.run(values)
  }

  save(values: SourceValues): void {
    this.#statements.save.run(values)
  }

  setTrashed(id: string, trashedAt: string | null, updatedAt: string): void {
    this.#statements.setTrashed.run(trashedAt, updatedAt, id)
  }

  remove(id: string): void {
    this.#statements.remove.run(id)
  }

  counts(): { kept: number; trashed: number } {
    return this.#statements.counts.get() ?? { kept: 0, trashed: 0 }
  }
}

export function sourceFieldsOf(row: SourceRow): SourceFields {
  const { kind, name, title, affiliation, contacts, attribution, notes } = row
  return { kind, name, title, affiliation, contacts, attribution, notes }
}

export function sourceOf(row: SourceRow): Source {
  return {
    id: row.id,
    fields: sourceFieldsOf(row),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}
