import { rosterContent, type RosterContent } from '#domain/photo/captions/roster.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import type { KeptRow, KeptStore } from './kept-things.ts'

export interface RosterRow extends KeptRow {
  entries: string
  in_use: 0 | 1
}

/** The rows of rosters. */
export class RosterStore implements KeptStore<RosterContent> {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[], RosterRow>('SELECT * FROM roster WHERE removed_at IS NULL ORDER BY name, id'),
      get: database.prepare<[string], RosterRow>('SELECT * FROM roster WHERE id = ?'),
      count: database.connection.prepare<[], number>('SELECT count(*) FROM roster WHERE removed_at IS NULL').pluck(),
      insert: database.prepare<[Omit<RosterRow, 'removed_at'>]>(
        `INSERT INTO roster (id, name, entries, in_use, revision, field_revisions, created_at, updated_at)
         VALUES (@id, @name, @entries, @in_use, @revision, @field_revisions, @created_at, @updated_at)`,
      ),
      save: database.prepare<[Omit<RosterRow, 'created_at' | 'removed_at'>]>(
        'UPDATE roster SET name = @name, entries = @entries, in_use = @in_use, revision = @revision, field_revisions = @field_revisions, updated_at = @updated_at WHERE id = @id',
      ),
      setRemoved: database.prepare<[string | null, string, string]>('UPDATE roster SET removed_at = ?, updated_at = ? WHERE id = ?'),
    }
  }

  list(): RosterRow[] {
    return this.#statements.list.all()
  }

  get(id: string): RosterRow | undefined {
    return this.#statements.get.get(id)
  }

  count(): number {
    return this.#statements.count.get() ?? 0
  }

  insert(row: Omit<KeptRow, 'removed_at'>, content: RosterContent): void {
    this.#statements.insert.run({ ...row, ...columnsOf(content) })
  }

  save(row: Pick<KeptRow, 'id' | 'revision' | 'field_revisions' | 'updated_at'>, content: RosterContent): void {
    this.#statements.save.run({ ...row, ...columnsOf(content) })
  }

  setRemoved(id: string, removedAt: string | null, updatedAt: string): void {
    this.#statements.setRemoved.run(removedAt, updatedAt, id)
  }

  contentOf({ name, entries, in_use }: RosterRow): RosterContent | null {
    return rosterContent.safeParse({ name: name.slice(0, 200), entries, inUse: in_use === 1 }).data ?? null
  }
}

function columnsOf({ name, entries, inUse }: RosterContent): Pick<RosterRow, 'name' | 'entries' | 'in_use'> {
  return { name, entries, in_use: inUse ? 1 : 0 }
}
