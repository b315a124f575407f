import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { HoldState } from '#contract/story.ts'
import type { ChangeFeed } from '../changes/change-feed.ts'
import { utcNow } from '../clock.ts'
import type { NewsroomDatabase, RecordChange } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { noteUnlessNamed } from '../faults.ts'
import type { StoryRecords } from '../stories/story-records.ts'
import { beatEvery, isAlive } from './alive.ts'
import { HoldStore, type Claim, type HoldRow } from './hold-store.ts'

/** In milliseconds: how long a window may take to write its last words before the story is taken from it. */
const usualPatience = 2_000

export interface Holder {
  /** The window's connection, as in change events. */
  readonly origin: string
  readonly door: string
}

interface OpenClaim extends Claim {
  readonly storyId: string
  readonly origin: string
}

/**
 * Who has which story open for writing, among all windows of all programs on this newsroom. It keeps two people from writing over each
 * other unawares; that no word is lost does not rest on it, but on the revisions that every write names.
 */
export class Holds {
  readonly #database: NewsroomDatabase
  readonly #changes: ChangeFeed
  readonly #records: StoryRecords
  readonly #store: HoldStore
  readonly #process = randomUUID()
  readonly #claims = new Map<string, OpenClaim>()
  #timer: NodeJS.Timeout | undefined

  constructor(database: NewsroomDatabase, changes: ChangeFeed, records: StoryRecords) {
    this.#database = database
    this.#changes = changes
    this.#records = records
    this.#store = new HoldStore(database)
  }

  /**
   * Asks for a story, and tells who has it from then on, each time that this changes. It is given back when the caller stops listening:
   * that is, when the window closes, goes to another story, or its line breaks. What becomes free goes to one of those who wait.
   */
  async *watch(storyId: string, { origin, door }: Holder, signal?: AbortSignal): AsyncGenerator<HoldState, void> {
    const claim = this.#open(storyId, origin, door)
    let wake = () => {}
    let isWoken = false
    const ring = () => {
      isWoken = true
      wake()
    }
    const stop = this.#changes.subscribe((change) => {
      if (change.kind === 'newsroom' || (change.kind === 'story' && change.id === storyId && change.part === 'hold')) ring()
    })
    // Nobody tells of a program that crashed.
    const timer = setInterval(ring, beatEvery).unref()
    signal?.addEventListener('abort', ring)
    let told = ''
    try {
      for (;;) {
        if (signal?.aborted) return
        isWoken = false
        const state = this.#stateFor(claim, await this.#claim(claim))
        const words = JSON.stringify(state)
        if (words !== told) {
          told = words
          yield state
        }
        if (!isWoken && !signal?.aborted) await new Promise<void>((resolve) => (wake = resolve))
      }
    } finally {
      clearInterval(timer)
      stop()
      signal?.removeEventListener('abort', ring)
      await this.#end(claim)
    }
  }

  /**
   * Takes a story over for a window that watches it. Whoever has it is told, and given a moment to write the last words; what stands there
   * then becomes a version first. Fails with NOT_FOUND.
   */
  async takeOver(storyId: string, origin: string, patience = usualPatience): Promise<void> {
    const claim = this.#claimOf(storyId, origin)
    if (claim === undefined) throw new NewsroomError('NOT_HERE', {})
    const isMine = await this.#database.write(origin, (changed) => {
      const standing = this.#standing(storyId)
      if (standing === null || standing.window === claim.window) {
        this.#give(claim, changed)
        return true
      }
      this.#store.put(storyId, { ...standing, wantedBy: plain(claim) })
      changed('story', storyId, 'hold')
      return false
    })
    if (isMine) return
    const deadline = Date.now() + patience
    await this.#until(deadline, () => this.#database.read(() => this.#store.get(storyId)?.window === claim.window))
    await this.#database.write(origin, (changed) => {
      if (this.#store.get(storyId)?.window === claim.window || !this.#claims.has(claim.window)) return
      this.#keepVersion(storyId, changed)
      this.#give(claim, changed)
    })
  }

  /** Gives a story to whoever wants it, once the last words are written. */
  async giveWay(storyId: string, origin: string): Promise<void> {
    const claim = this.#claimOf(storyId, origin)
    if (claim !== undefined) await this.#leave(claim, origin)
  }

  /** Gives everything back. */
  async close(): Promise<void> {
    for (const claim of [...this.#claims.values()]) await this.#end(claim)
  }

  #open(storyId: string, origin: string, door: string): OpenClaim {
    const claim = { window: randomUUID(), process: this.#process, machine: hostname(), processId: process.pid, author: this.#records.author, door, storyId, origin }
    this.#claims.set(claim.window, claim)
    this.#timer ??= setInterval(() => this.#beat(), beatEvery).unref()
    return claim
  }

  #claimOf(storyId: string, origin: string): OpenClaim | undefined {
    return [...this.#claims.values()].findLast((claim) => claim.storyId === storyId && claim.origin === origin)
  }

  /** The hold as it stands; null where nobody has it, or nobody who is still there. */
  #standing(storyId: string): HoldRow | null {
    const hold = this.#store.get(storyId)
    if (hold === null) return null
    // This program knows its own windows without a beat; after a sleep of the machine the beat may be late.
    const isThere = hold.process === this.#process ? this.#claims.has(hold.window) : isAlive(hold, Date.now(), hostname())
    return isThere ? hold : null
  }

  /** Takes what is free; a window that asks anew takes the place of its own earlier claim. */
  async #claim(claim: OpenClaim): Promise<HoldRow | null> {
    const isFree = (hold: HoldRow | null) => hold === null || (hold.window !== claim.window && this.#claims.get(hold.window)?.origin === claim.origin)
    const seen = await this.#database.read(() => this.#standing(claim.storyId))
    if (!isFree(seen)) return seen
    return this.#database.write(claim.origin, (changed) => {
      const standing = this.#standing(claim.storyId)
      if (!isFree(standing) || !this.#claims.has(claim.window)) return standing
      return this.#give(claim, changed)
    })
  }

  #give(claim: Claim & { storyId: string }, changed: RecordChange): HoldRow {
    const hold: HoldRow = { ...plain(claim), since: utcNow(), beatAt: Date.now(), wantedBy: null }
    this.#store.put(claim.storyId, hold)
    changed('story', claim.storyId, 'hold')
    return hold
  }

  #keepVersion(storyId: string, changed: RecordChange): void {
    const story = this.#records.row(storyId)
    if (this.#records.archive.lastIfSame(storyId, this.#records.content(story)) !== undefined) return
    changed('version', this.#records.keep(story, 'take-over').id, 'created')
  }

  /** Hands the story to whoever wants it, else to nobody. */
  #leave(claim: OpenClaim, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const hold = this.#store.get(claim.storyId)
      if (hold?.wantedBy?.window === claim.window) this.#store.put(claim.storyId, { ...hold, wantedBy: null })
      if (hold?.window !== claim.window) return
      if (hold.wantedBy === null) {
        this.#store.remove(claim.storyId)
        changed('story', claim.storyId, 'hold')
      } else {
        this.#keepVersion(claim.storyId, changed)
        this.#give({ ...hold.wantedBy, storyId: claim.storyId }, changed)
      }
    })
  }

  async #end(claim: OpenClaim): Promise<void> {
    if (!this.#claims.delete(claim.window)) return
    if (this.#claims.size === 0) {
      clearInterval(this.#timer)
      this.#timer = undefined
    }
    // What cannot be written now runs out by itself.
    await this.#leave(claim, claim.origin).catch((error: unknown) => noteUnlessNamed('Letting go of a story', error))
  }

  #beat(): void {
    // A disk that is full keeps the others from writing as well.
    this.#database.write('holds', () => this.#store.beat(this.#process, Date.now())).catch((error: unknown) => noteUnlessNamed('Holding stories', error))
  }

  #stateFor(claim: OpenClaim, hold: HoldRow | null): HoldState {
    if (hold === null || hold.window === claim.window) return { mine: true, wanted: hold?.wantedBy != null, holder: null }
    const place = hold.process === this.#process ? 'window' : hold.door === 'desktop' ? 'desktop' : 'browser'
    // One's own name would not tell which of one's own windows it is.
    return { mine: false, wanted: false, holder: { name: hold.author === this.#records.author ? '' : hold.author, place, since: hold.since } }
  }

  /** Looks each time that something changes, until it is so or the time is over. */
  async #until(deadline: number, isSo: () => Promise<boolean>): Promise<void> {
    let ring = () => {}
    const stop = this.#changes.subscribe(() => ring())
    try {
      while (!(await isSo()) && Date.now() < deadline) {
        await new Promise<void>((resolve) => {
          ring = resolve
          setTimeout(resolve, Math.min(200, Math.max(0, deadline - Date.now())))
        })
      }
    } finally {
      stop()
    }
  }
}

/** A claim as it is written down. */
function plain({ window, process, machine, processId, author, door }: Claim): Claim {
  return { window, process, machine, processId, author, door }
}
