import type { FindAnswer, FindOutcome, FindTask } from './find-task.ts'

/** Milliseconds that an expression may take over all texts before it counts as endless. */
const timeLimit = 2_000

let count = 0

/** Looks through texts on a thread of its own, one task after the other; it is ended when one takes too long. */
export class FindThread {
  #worker: Worker | null = null
  #running: ((outcome: FindOutcome) => void) | null = null
  #last: Promise<unknown> = Promise.resolve()

  find(task: Omit<FindTask, 'id'>): Promise<FindOutcome> {
    const result = this.#last.then(() => this.#run(task))
    this.#last = result
    return result
  }

  /** Ends the task that runs: what it looks for is wanted no more. */
  abandon(): void {
    if (this.#running !== null) this.#stop({ kind: 'superseded' })
  }

  #stop(outcome: FindOutcome): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#running?.(outcome)
  }

  #start(): Worker {
    const started = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module', name: 'find' })
    started.addEventListener('error', () => {
      if (started === this.#worker) this.#stop({ kind: 'failed' })
    })
    return started
  }

  #run(task: Omit<FindTask, 'id'>): Promise<FindOutcome> {
    const id = ++count
    const asked = (this.#worker ??= this.#start())
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const end = (outcome: FindOutcome) => {
        clearTimeout(timer)
        asked.removeEventListener('message', hear)
        this.#running = null
        resolve(outcome)
      }
      const hear = ({ data }: MessageEvent<FindAnswer>) => {
        if (data.id !== id) return
        // The time counts from when it begins, not from when the thread was asked for.
        if (data.kind === 'begun') timer = setTimeout(() => this.#stop({ kind: 'endless' }), timeLimit)
        else end(data)
      }
      this.#running = end
      asked.addEventListener('message', hear)
      asked.postMessage({ ...task, id } satisfies FindTask)
    })
  }
}
