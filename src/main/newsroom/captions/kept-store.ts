import type { NewsroomDatabase } from '../database/newsroom-database.ts'

/** What every row of a thing has that the desk keeps for itself. */
export interface KeptRow {
  id: string
  name: string
  revision: number
  /** JSON. */
  field_revisions: string
  created_at: string
  updated_at: string
  removed_at: string | null
}

/** How a kind of thing stands in its table. */
export interface KeptTable<Content, Columns extends { name: string }> {
  name: string
  /** Those that only this kind has. */
  columns: readonly Exclude<keyof Columns & string, 'name'>[]
  columnsOf(content: Content): Columns
  /** Null where a row, whoever wrote it, is none. */
  contentOf(row: KeptRow & Columns): Content | null
}

/** The rows of one kind of thing that the desk keeps for itself. */
export class KeptStore<Content, Columns extends { name: string }> {
  readonly #table: KeptTable<Content, Columns>
  readonly #statements

  constructor(database: NewsroomDatabase, table: KeptTable<Content, Columns>) {
    this.#table = table
    const own = ['name', ...table.columns]
    const inserted = ['id', ...own, 'revision', 'field_revisions', 'created_at', 'updated_at']
    const saved = [...own, 'revision', 'field_revisions', 'updated_at']
    this.#statements = {
      list: database.prepare<[], KeptRow & Columns>(`SELECT * FROM ${table.name} WHERE removed_at IS NULL ORDER BY name, id`),
      get: database.prepare<[string], KeptRow & Columns>(`SELECT * FROM ${table.name} WHERE id = ?`),
      count: database.connection.prepare<[], number>(`SELECT count(*) FROM ${table.name} WHERE removed_at IS NULL`).pluck(),
      insert: database.prepare<[object]>(`INSERT INTO ${table.name} (${inserted.join(', ')}) VALUES (${inserted.map((column) => `@${column}`).join(', ')})`),
      save: database.prepare<[object]>(`UPDATE ${table.name} SET ${saved.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`),
      setRemoved: database.prepare<[string | null, string, string]>(`UPDATE ${table.name} SET removed_at = ?, updated_at = ? WHERE id = ?`),
    }
  }

  list(): (KeptRow & Columns)[] {
    return this.#statements.list.all()
  }

  get(id: string): (KeptRow & Columns) | undefined {
    return this.#statements.get.get(id)
  }

  count(): number {
    return this.#statements.count.get() ?? 0
  }

  insert(row: Omit<KeptRow, 'removed_at'>, content: Content): void {
    this.#statements.insert.run({ ...row, ...this.#table.columnsOf(content) })
  }

  save(row: Pick<KeptRow, 'id' | 'revision' | 'field_revisions' | 'updated_at'>, content: Content): void {
    this.#statements.save.run({ ...row, ...this.#table.columnsOf(content) })
  }

  setRemoved(id: string, removedAt: string | null, updatedAt: string): void {
    this.#statements.setRemoved.run(removedAt, updatedAt, id)
  }

  contentOf(row: KeptRow & Columns): Content | null {
    return this.#table.contentOf(row)
  }
}
