import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChangeFeed } from '../changes/change-feed.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { noteUnlessNamed } from '../faults.ts'
import { onWorkerThread } from '../work/worker-thread.ts'
import { indexEntries } from './index-entry.ts'
import { SearchStore, type EntryKey } from './search-store.ts'

const quietMilliseconds = 400
const batch = 200
const atATime = 8
const mergePages = 16
const origin = 'search-index'
/** In characters; what is longer would hold the loop up for more than a moment. */
const longText = 60_000

/** Keeps the index of words in step with what is written, a text at a time, while the writer goes on writing. */
export class SearchIndex {
  readonly #database: NewsroomDatabase
  readonly #store: SearchStore
  readonly #folder: string
  readonly #stopListening: () => void
  readonly #pending = new Map<string, EntryKey>()
  #isCaughtUp = false
  #isPurged = false
  #isClosed = false
  #timer: NodeJS.Timeout | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(folder: string, database: NewsroomDatabase, changes: ChangeFeed) {
    this.#folder = folder
    this.#database = database
    this.#store = new SearchStore(database)
    this.#stopListening = changes.subscribe(({ kind, id, part }) => {
      if ((kind !== 'story' && kind !== 'photo') || part === 'hold') return
      if (part === 'purged') this.#isPurged = true
      else this.#pending.set(`${kind} ${id}`, { kind, id })
      this.#wake()
    })
    this.#wake()
  }

  get store(): SearchStore {
    return this.#store
  }

  /** Waits until everything that was written up to now is indexed, or cannot be for the moment. */
  async upToDate(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#later(() => this.#indexAll())
  }

  async close(): Promise<void> {
    this.#stopListening()
    clearTimeout(this.#timer)
    this.#isClosed = true
    await this.#later(() => this.#tidy())
  }

  #wake(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#later(() => this.#indexAll().then(() => this.#tidy())), quietMilliseconds).unref()
  }

  /** One piece of work after the other. What fails, because the database is busy or the disk full, is done at the next chance. */
  #later(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#isCaughtUp = false
      noteUnlessNamed('The search index', error)
    })
    return this.#work
  }

  async #indexAll(): Promise<void> {
    while (!this.#isClosed) {
      const keys = this.#isCaughtUp ? [...this.#pending.values()] : await this.#database.read(() => this.#store.outdated(batch))
      if (keys.length === 0) {
        if (this.#isCaughtUp) return
        this.#isCaughtUp = true
      }
      for (let at = 0; at < keys.length && !this.#isClosed; at += atATime) {
        const few = keys.slice(at, at + atATime)
        for (const { kind, id } of few) this.#pending.delete(`${kind} ${id}`)
        await this.#index(few)
        await nextTurn()
      }
    }
  }

  async #index(keys: readonly EntryKey[]): Promise<void> {
    const long = await this.#database.read(() => keys.filter((key) => this.#store.length(key) > longText))
    await indexEntries(this.#database, this.#store, keys.filter((key) => !long.includes(key)))
    for (const entry of long) await onWorkerThread({ name: 'index', folder: this.#folder, entry })
  }

  /** Merges what the index gathered, in slices. After a purge all of it, and to the end: the words of what was purged are to leave the file. */
  async #tidy(): Promise<void> {
    const isPurged = this.#isPurged
    if (isPurged) await this.#database.write(origin, () => this.#store.merge(-mergePages))
    const mayGoOn = () => isPurged || !this.#isClosed
    let isMore = true
    while (isMore && mayGoOn()) {
      isMore = await this.#database.write(origin, () => this.#store.merge(mergePages))
      await nextTurn()
    }
    if (isPurged) this.#isPurged = false
  }
}
