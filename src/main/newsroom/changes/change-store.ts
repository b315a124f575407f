import type { ChangeEvent } from '#contract/newsroom.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

/** The rows of `change`: what was written, by whom, in the order of the commits. */
export class ChangeStore {
  readonly #since
  readonly #last
  readonly #oldest
  readonly #forget
  readonly #dataVersion

  constructor(database: NewsroomDatabase) {
    this.#since = database.prepare<[number, number], ChangeEvent>('SELECT sequence, kind, id, part, origin FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?')
    this.#last = database.connection.prepare<[], number>("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0)").pluck()
    this.#oldest = database.connection.prepare<[], number | null>('SELECT min(sequence) FROM change').pluck()
    this.#forget = database.prepare<[number]>('DELETE FROM change WHERE sequence <= ?')
    this.#dataVersion = database.connection.prepare<[], number>('PRAGMA data_version').pluck()
  }

  since(sequence: number, limit: number): ChangeEvent[] {
    return this.#since.all(sequence, limit)
  }

  /** The sequence of the last change that was ever written; 0 before the first. */
  last(): number {
    return this.#last.get() ?? 0
  }

  /** Moves when another connection has committed. */
  dataVersion(): number {
    return this.#dataVersion.get() ?? 0
  }

  /** The sequence of the first change that is still known; one after the last where none is. */
  oldest(): number {
    return this.#oldest.get() ?? this.last() + 1
  }

  forgetUpTo(sequence: number): void {
    this.#forget.run(sequence)
  }
}
