import type { FindAnswer, FindOutcome, FindTask } from './find-task.ts'

/** Milliseconds that an expression may take over a whole story before it counts as endless. */
const timeLimit = 2_000

let worker: Worker | null = null
let running: ((outcome: FindOutcome) => void) | null = null
let last: Promise<unknown> = Promise.resolve()
let count = 0

function stop(outcome: FindOutcome): void {
  worker?.terminate()
  worker = null
  running?.(outcome)
}

function start(): Worker {
  const started = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module', name: 'find' })
  started.addEventListener('error', () => {
    if (started === worker) stop({ kind: 'failed' })
  })
  return started
}

function run(task: Omit<FindTask, 'id'>): Promise<FindOutcome> {
  const id = ++count
  worker ??= start()
  const asked = worker
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (outcome: FindOutcome) => {
      clearTimeout(timer)
      asked.removeEventListener('message', hear)
      running = null
      resolve(outcome)
    }
    const hear = ({ data }: MessageEvent<FindAnswer>) => {
      if (data.id !== id) return
      // The time counts from when it begins, not from when the thread was asked for.
      if (data.kind === 'begun') timer = setTimeout(() => stop({ kind: 'endless' }), timeLimit)
      else end(data)
    }
    running = end
    asked.addEventListener('message', hear)
    asked.postMessage({ ...task, id } satisfies FindTask)
  })
}

/** Looks through texts on a thread of its own, one task after the other; it is ended when one takes too long. */
export function findAside(task: Omit<FindTask, 'id'>): Promise<FindOutcome> {
  const result = last.then(() => run(task))
  last = result
  return result
}

/** Ends the task that runs: what it looks for is wanted no more. */
export function abandonTask(): void {
  if (running !== null) stop({ kind: 'superseded' })
}
