import type { NewsroomDatabase } from '../database/newsroom-database.ts'
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

  save(name: string, value: string, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      this.#store.save(name, value)
      changed('setting', name, 'saved')
    })
  }
}
