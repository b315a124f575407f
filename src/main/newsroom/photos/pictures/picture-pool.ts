import { ownFile } from '../../work/own-file.ts'
import type { OwnProcess, StartProcess } from '../../work/start-process.ts'
import { overLimit, PictureError, type PictureAnswer, type PictureFailure, type PictureJob, type PictureLimits, type PictureOrder, type PictureOutcome, type PictureResult, type PictureTask } from './picture-work.ts'

/** How soon somebody waits for a picture: in a window, for it to be added, or not at all. */
const urgencies = ['shown', 'added', 'sometime'] as const
export type PictureUrgency = (typeof urgencies)[number]

export interface PicturePoolOptions {
  start: StartProcess
  /** How many processes there are at most. */
  size: number
  limits: PictureLimits
  /** How long a process is kept for the next picture after the last one, in milliseconds. */
  lingers: number
}

interface Waiting {
  order: PictureOrder
  /** How often a process ended by itself over it. */
  deaths: number
  settle(outcome: PictureOutcome): void
}

/** A picture whose process ended by itself is tried once more: the machine may have ended it for another's sake. */
const mostDeaths = 2

/**
 * Processes that decode pictures, each one picture at a time, so that whoever made its process die is known. A process that died is replaced when
 * there is something to do; no other picture is touched by it.
 */
export class PicturePool {
  readonly #options: PicturePoolOptions
  readonly #waiting: Record<PictureUrgency, Waiting[]> = { shown: [], added: [], sometime: [] }
  readonly #hands = new Set<PictureHand>()

  constructor(options: PicturePoolOptions) {
    this.#options = options
  }

  /** Does a piece of work when its turn comes. Rejects with PictureError. */
  do<Task extends PictureTask>(order: PictureOrder & { kind: Task }, urgency: PictureUrgency): Promise<PictureResult<Task>> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: PictureOutcome) => ('result' in outcome ? resolve(outcome.result as PictureResult<Task>) : reject(new PictureError(outcome.failure)))
      this.#waiting[urgency].push({ order, deaths: 0, settle })
      this.#handOut()
    })
  }

  /** Ends the processes that have nothing to do; the others end by themselves once they have not. */
  async end(): Promise<void> {
    await Promise.all([...this.#hands].filter((hand) => !hand.isBusy).map((hand) => hand.end()))
  }

  #handOut(): void {
    for (;;) {
      const urgency = urgencies.find((name) => this.#waiting[name].length > 0)
      if (urgency === undefined) return
      const hand = [...this.#hands].find(({ isBusy }) => !isBusy) ?? this.#another()
      if (hand === null) return
      const waiting = this.#waiting[urgency].shift()
      if (waiting !== undefined) void this.#give(hand, waiting, urgency)
    }
  }

  #another(): PictureHand | null {
    if (this.#hands.size >= this.#options.size) return null
    const hand = new PictureHand(this.#options)
    this.#hands.add(hand)
    void hand.ended.then(() => {
      this.#hands.delete(hand)
      this.#handOut()
    })
    return hand
  }

  async #give(hand: PictureHand, waiting: Waiting, urgency: PictureUrgency): Promise<void> {
    const outcome = await hand.do(waiting.order)
    const hasDied = 'failure' in outcome && outcome.failure.reason === 'died'
    if (hasDied && waiting.deaths + 1 < mostDeaths) this.#waiting[urgency].unshift({ ...waiting, deaths: waiting.deaths + 1 })
    else waiting.settle(outcome)
    this.#handOut()
  }
}

/** One process, and the job that it has. */
class PictureHand {
  readonly #process: OwnProcess
  readonly #options: PicturePoolOptions
  readonly ended: Promise<void>
  #settle: ((outcome: PictureOutcome) => void) | null = null
  /** Waits for the process to listen. */
  #job: PictureJob | null = null
  #isReady = false
  #isGone = false
  #said = ''
  #clock: NodeJS.Timeout | undefined
  #lingering: NodeJS.Timeout | undefined

  constructor(options: PicturePoolOptions) {
    this.#options = options
    // What the surrounding program asks of its own Node is not for this one.
    this.#process = options.start(ownFile('photos/pictures/picture-process'), { NODE_OPTIONS: '' })
    this.#process.output.on('data', (text: Buffer | string) => (this.#said = (this.#said + String(text)).slice(-200)))
    this.#process.hear((message) => this.#hear(message as PictureAnswer))
    this.ended = this.#process.ended.then(
      () => this.#die(),
      () => this.#die(),
    )
  }

  /** Whether it has a job, or is gone. */
  get isBusy(): boolean {
    return this.#settle !== null || this.#isGone
  }

  /** Does one job, when it has none. */
  do(order: PictureOrder): Promise<PictureOutcome> {
    clearTimeout(this.#lingering)
    this.#process.hold(true)
    const { limits } = this.#options
    return new Promise((resolve) => {
      this.#settle = resolve
      this.#clock = setTimeout(() => {
        this.#said = overLimit.time
        this.#process.kill()
      }, limits.milliseconds)
      this.#job = { order, limits }
      if (this.#isReady) this.#process.send(this.#job)
    })
  }

  async end(): Promise<void> {
    this.#isGone = true
    clearTimeout(this.#lingering)
    this.#process.hold(true)
    this.#process.kill()
    await this.ended
  }

  #hear(answer: PictureAnswer): void {
    if (!('ready' in answer)) return this.#done(answer)
    this.#isReady = true
    if (this.#job !== null) this.#process.send(this.#job)
  }

  #done(outcome: PictureOutcome): void {
    clearTimeout(this.#clock)
    const settle = this.#settle
    this.#settle = null
    this.#process.hold(false)
    this.#lingering = setTimeout(() => void this.end(), this.#options.lingers).unref()
    settle?.(outcome)
  }

  #die(): void {
    this.#isGone = true
    clearTimeout(this.#clock)
    clearTimeout(this.#lingering)
    this.#settle?.({ failure: { reason: this.#causeOfDeath() } })
    this.#settle = null
  }

  #causeOfDeath(): Extract<PictureFailure, { reason: 'time' | 'memory' | 'died' | 'absent' }>['reason'] {
    if (this.#said.endsWith(overLimit.memory)) return 'memory'
    if (this.#said.endsWith(overLimit.time)) return 'time'
    return this.#isReady ? 'died' : 'absent'
  }
}
