import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { holdPrefix } from '../holds/hold-store.ts'
import { SettingStore } from './setting-store.ts'

/** What the newsroom remembers about how it is used, by name. */
export class Settings {
  readonly #database: NewsroomDatabase
  readonly #store: SettingStore

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new SettingStore(database)
  }

  all(): Promise<Record<string, string>> {
    return this.#database.read(() => Object.fromEntries(this.#store.all().map(({ name, value }) => [name, value])))
  }

  /** Fails with INVALID for a name that the newsroom keeps for itself. */
  async save(name: string, value: string, origin: string): Promise<void> {
    if (name.startsWith(holdPrefix)) throw new NewsroomError('INVALID', { reason: 'A setting cannot have this name.' })
    return this.#database.write(origin, (changed) => {
      this.#store.save(name, value)
      changed('setting', name, 'saved')
    })
  }
}
