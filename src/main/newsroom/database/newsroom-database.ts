import { setTimeout as pause } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { ChangeEvent } from '#contract/newsroom.ts'
import { isBusy, newsroomFailure } from './failures.ts'

/** Notes in the same transaction that something changed, for every window and program that watches. */
export type RecordChange = (kind: ChangeEvent['kind'], id: string, part: string) => void

const longestWait = 5_000

/**
 * One connection to a newsroom's database. Nothing here ever waits for a lock on the calling thread: a busy database is tried again
 * later, and after five seconds the work fails with BUSY.
 */
export class NewsroomDatabase {
  readonly connection: Database.Database
  /** Called after each commit of this connection; must not throw. */
  afterCommit: () => void = () => {}
  #writes: Promise<unknown> = Promise.resolve()
  readonly #recordChange: Database.Statement<[string, string, string, string]>

  constructor(connection: Database.Database) {
    this.connection = connection
    this.#recordChange = connection.prepare('INSERT INTO change (kind, id, part, origin) VALUES (?, ?, ?, ?)')
  }

  get path(): string {
    return this.connection.name
  }

  prepare<Parameters extends unknown[] | object = unknown[], Row = unknown>(sql: string): Database.Statement<Parameters, Row> {
    return this.connection.prepare<Parameters, Row>(sql) as Database.Statement<Parameters, Row>
  }

  /** Runs synchronous work that reads one consistent state of the newsroom. */
  read<T>(work: () => T): Promise<T> {
    return this.#retry(() => this.connection.transaction(work).deferred())
  }

  /**
   * Runs synchronous work as one short transaction: all of it is on the disk when the promise is kept, or nothing is. Writes of one
   * connection keep their order. `origin` names the writer in change events.
   */
  write<T>(origin: string, work: (changed: RecordChange) => T): Promise<T> {
    const deadline = Date.now() + longestWait
    const written = this.#writes.then(() =>
      this.#retry(() => this.connection.transaction(() => work((kind, id, part) => this.#recordChange.run(kind, id, part, origin))).immediate(), deadline),
    )
    this.#writes = written.then(
      () => this.afterCommit(),
      () => {},
    )
    return written
  }

  /** Waits for the writes under way and closes the connection. */
  async close(): Promise<void> {
    await this.#writes
    this.connection.close()
  }

  async #retry<T>(work: () => T, deadline = Date.now() + longestWait): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || Date.now() >= deadline) throw newsroomFailure(error, this.path)
        await pause(1 + Math.random() * Math.min(100, 5 * 2 ** attempt))
      }
    }
  }
}
