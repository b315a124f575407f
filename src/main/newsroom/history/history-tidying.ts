import type { ChangeFeed } from '../changes/change-feed.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { noteUnlessNamed } from '../faults.ts'
import { onWorkerThread } from '../work/worker-thread.ts'
import type { Tidied } from './tidy-history.ts'
import { VersionStore } from './version-store.ts'

/** In milliseconds: not while the newsroom opens, and seldom from then on. */
const firstAfter = 60_000
const every = 6 * 3_600_000
/** How long nothing is kept before what was too long to count at once is counted. */
const quiet = 1_000

/** Sees to the history while nobody waits for it, on a thread of its own: thins it by the rule, and counts what is to be counted. */
export class HistoryTidying {
  readonly #folder: string
  readonly #database: NewsroomDatabase
  readonly #store: VersionStore
  readonly #stopListening: () => void
  readonly #closing = new AbortController()
  readonly #timers: NodeJS.Timeout[]
  #quiet: NodeJS.Timeout | undefined
  #work: Promise<void> = Promise.resolve()

  constructor(folder: string, database: NewsroomDatabase, changes: ChangeFeed) {
    this.#folder = folder
    this.#database = database
    this.#store = new VersionStore(database)
    const tidy = () => this.#later(() => this.#tidy())
    this.#timers = [setTimeout(tidy, firstAfter).unref(), setInterval(tidy, every).unref()]
    this.#stopListening = changes.subscribe(({ kind, part }) => {
      if (kind !== 'version' || part === 'counted') return
      clearTimeout(this.#quiet)
      this.#quiet = setTimeout(() => this.#later(() => this.#countIfNeeded()), quiet).unref()
    })
  }

  async close(): Promise<void> {
    this.#stopListening()
    clearTimeout(this.#quiet)
    for (const timer of this.#timers) clearTimeout(timer)
    this.#closing.abort()
    await this.#work
  }

  /** One piece of work after the other. What fails is done at the next chance. */
  #later(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      if (!this.#closing.signal.aborted) noteUnlessNamed('Tidying the history', error)
    })
  }

  async #countIfNeeded(): Promise<void> {
    const isNeeded = await this.#database.read(() => this.#store.uncounted() !== undefined)
    if (isNeeded) await this.#tidy()
  }

  async #tidy(): Promise<void> {
    const { left } = await onWorkerThread<Tidied>({ name: 'tidy-history', folder: this.#folder }, this.#closing.signal)
    if (left.length > 0) console.error(`Versions were not thinned, because they or what builds on them is damaged on the disk: ${left.join(', ')}`)
  }
}
