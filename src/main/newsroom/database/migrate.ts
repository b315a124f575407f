import type Database from 'better-sqlite3'

/** One step of the schema. A migration that was ever released is never edited; what it got wrong, the next one mends. */
export interface Migration {
  readonly number: number
  readonly sql: string
}

/** The number of the last migration that was applied; 0 for a new database. */
function schemaNumber(connection: Database.Database): number {
  return connection.pragma('user_version', { simple: true }) as number
}

/**
 * Applies those migrations that are missing, each in a transaction of its own, and marks the file with the application's id. Another
 * program may be doing the same at the same time.
 */
export function migrate(connection: Database.Database, migrations: readonly Migration[], applicationId: number): void {
  for (const migration of migrations) {
    connection
      .transaction(() => {
        if (schemaNumber(connection) >= migration.number) return
        connection.exec(migration.sql)
        connection.pragma(`application_id = ${applicationId}`)
        connection.pragma(`user_version = ${migration.number}`)
      })
      .immediate()
  }
}
