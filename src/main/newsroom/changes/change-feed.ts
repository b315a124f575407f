import type { ChangeEvent } from '#contract/newsroom.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { isBusy } from '../database/failures.ts'
import { noteFault, noteUnlessNamed } from '../faults.ts'
import { ChangeStore } from './change-store.ts'

const pollMilliseconds = 100
const page = 1_000
const pruneAfterMilliseconds = 60_000
/** As many changes are kept as a window can miss while it is asleep; one that missed more reads everything anew. */
const keptByDefault = 100_000

/** Tells what changed in the newsroom, whoever wrote it: this program, a worker thread or another program. */
export class ChangeFeed {
  readonly #store: ChangeStore
  readonly #database: NewsroomDatabase
  readonly #listeners = new Set<(change: ChangeEvent) => void>()
  readonly #timers: NodeJS.Timeout[]
  #told: number
  #isBehind = false
  #isFailing = false
  #dataVersion: number

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new ChangeStore(database)
    this.#told = this.#store.last()
    this.#dataVersion = this.#store.dataVersion()
    database.afterCommit = () => this.#tell()
    // What fails here is done at the next start.
    const prune = () => void this.prune().catch((error: unknown) => noteUnlessNamed('Forgetting old changes', error))
    this.#timers = [setInterval(() => this.#poll(), pollMilliseconds).unref(), setTimeout(prune, pruneAfterMilliseconds).unref()]
  }

  /** The sequence of the last change that listeners were told. */
  get last(): number {
    return this.#told
  }

  /** Calls `listener` for each change from now on, in the order of the commits. Gives back how to stop. */
  subscribe(listener: (change: ChangeEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** The changes after a sequence, oldest first. Where some of them were forgotten, the first says that anything may have changed. */
  since(sequence: number): ChangeEvent[] {
    const forgotten = this.#store.oldest() - 1
    const changes: ChangeEvent[] = sequence < forgotten ? [{ sequence: forgotten, kind: 'newsroom', id: '', part: 'forgotten', origin: '' }] : []
    for (;;) {
      const more = this.#store.since(changes.at(-1)?.sequence ?? sequence, page)
      changes.push(...more)
      if (more.length < page) return changes
    }
  }

  /** Forgets all but the last changes. */
  async prune(kept = keptByDefault): Promise<void> {
    const last = await this.#database.read(() => (this.#store.oldest() <= this.#store.last() - kept ? this.#store.last() : null))
    if (last !== null) await this.#database.write('change-feed', () => this.#store.forgetUpTo(last - kept))
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#listeners.clear()
    this.#database.afterCommit = () => {}
  }

  #poll(): void {
    const version = this.#read(() => this.#store.dataVersion())
    if (version === undefined || (version === this.#dataVersion && !this.#isBehind)) return
    this.#tell()
    if (!this.#isBehind) this.#dataVersion = version
  }

  #tell(): void {
    const changes = this.#read(() => this.since(this.#told))
    this.#isBehind = changes === undefined
    for (const change of changes ?? []) {
      this.#told = change.sequence
      for (const listener of this.#listeners) this.#call(listener, change)
    }
  }

  /** What cannot be read, since the database is locked for a moment, is read at the next beat; so is what fails otherwise, which is noted once. */
  #read<T>(read: () => T): T | undefined {
    try {
      const found = read()
      this.#isFailing = false
      return found
    } catch (error) {
      if (!isBusy(error) && !this.#isFailing) {
        this.#isFailing = true
        noteFault('Reading what changed', error)
      }
      return undefined
    }
  }

  /** One listener's fault must neither keep a change from the others nor undo a write. */
  #call(listener: (change: ChangeEvent) => void, change: ChangeEvent): void {
    try {
      listener(change)
    } catch (error) {
      noteFault('A listener to changes', error)
    }
  }
}
