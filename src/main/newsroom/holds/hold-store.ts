import type { NewsroomDatabase } from '../database/newsroom-database.ts'

/** Who has a story open for writing, or asks for it. `window` names one window's claim, `process` the program that it belongs to. */
export interface Claim {
  readonly window: string
  readonly process: string
  readonly machine: string
  readonly processId: number
  readonly author: string
  readonly door: string
}

/** A claim that was granted. `beatAt`, in milliseconds, is when its program was last heard of; `wantedBy` asks to take it over. */
export interface HoldRow extends Claim {
  readonly since: string
  readonly beatAt: number
  readonly wantedBy: Claim | null
}

/** Holds lie among the settings, by a name that no setting may have: they are of the moment, and need no table of their own. */
export const holdPrefix = 'hold:'

const nameOf = (storyId: string) => `${holdPrefix}${storyId}`

/** The rows of holds. */
export class HoldStore {
  readonly #get
  readonly #put
  readonly #remove
  readonly #beat

  constructor(database: NewsroomDatabase) {
    this.#get = database.connection.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck()
    this.#put = database.prepare<[string, string]>('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    this.#remove = database.prepare<[string]>('DELETE FROM setting WHERE name = ?')
    this.#beat = database.prepare<[number, string]>(
      `UPDATE setting SET value = json_set(value, '$.beatAt', ?) WHERE name GLOB '${holdPrefix}*' AND json_extract(value, '$.process') = ?`,
    )
  }

  get(storyId: string): HoldRow | null {
    const value = this.#get.get(nameOf(storyId))
    return value === undefined ? null : (JSON.parse(value) as HoldRow)
  }

  put(storyId: string, hold: HoldRow): void {
    this.#put.run(nameOf(storyId), JSON.stringify(hold))
  }

  remove(storyId: string): void {
    this.#remove.run(nameOf(storyId))
  }

  /** Notes that a program is alive, for all that it holds. */
  beat(process: string, at: number): void {
    this.#beat.run(at, process)
  }
}
