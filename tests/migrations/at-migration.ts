import Database from 'better-sqlite3'
import { migrate } from '#newsroom/database/migrate.ts'
import { migrations } from '#newsroom/database/migrations/index.ts'

/** A database in memory as the Stet left it whose last migration had that number. */
export function databaseAt(number: number): Database.Database {
  const connection = new Database(':memory:')
  connection.pragma('foreign_keys = ON')
  connection.pragma('trusted_schema = OFF')
  migrateTo(connection, number)
  return connection
}

export function migrateTo(connection: Database.Database, number: number): void {
  migrate(connection, migrations.slice(0, number), 0x53746574)
}

type Row = Record<string, string | number | null>

/** Every table with its rows; the tables that a full-text index keeps for itself apart. */
export function contents(connection: Database.Database): Record<string, Row[]> {
  const tables = connection
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
  return Object.fromEntries(tables.map((table) => [table, connection.prepare<[], Row>(`SELECT * FROM "${table}"`).all()]))
}

export function insert(connection: Database.Database, table: string, row: Row | Record<string, unknown>): void {
  const columns = Object.keys(row)
  connection.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run(row)
}
