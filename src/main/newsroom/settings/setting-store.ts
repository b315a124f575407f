import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { holdPrefix } from '../holds/hold-store.ts'

/** The rows of settings. */
export class SettingStore {
  readonly #all
  readonly #save

  constructor(database: NewsroomDatabase) {
    this.#all = database.prepare<[], { name: string; value: string }>(`SELECT name, value FROM setting WHERE name NOT GLOB '${holdPrefix}*' ORDER BY name`)
    this.#save = database.prepare<[string, string]>('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  }

  all(): { name: string; value: string }[] {
    return this.#all.all()
  }

  save(name: string, value: string): void {
    this.#save.run(name, value)
  }
}
