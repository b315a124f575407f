import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { PictureUrgency } from './picture-pool.ts'
import { PictureError, type PictureOrder, type PictureOutcome, type PictureResult, type PictureTask } from './picture-work.ts'
import { sharedPictures, type Pictures } from './pictures.ts'

/*
 * A thread cannot start every kind of process, and two pools would take twice the memory: a thread's pictures are decoded by the program that it
 * belongs to.
 */

interface Asked {
  number: number
  order: PictureOrder
  urgency: PictureUrgency
}

interface Answered {
  number: number
  outcome: PictureOutcome
}

/** A port for a thread, through which this program decodes pictures for it. */
export function pictureLine(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.on('message', ({ number, order, urgency }: Asked) => {
    void sharedPictures()
      .do(order, urgency)
      .then(
        (result): PictureOutcome => ({ result }),
        (error: unknown): PictureOutcome => ({ failure: error instanceof PictureError ? error.failure : { reason: 'absent' } }),
      )
      .then((outcome) => port1.postMessage({ number, outcome } satisfies Answered))
  })
  // The thread holds this program open while it works, not its line.
  port1.unref()
  return port2
}

/** The pictures of a thread that was given such a port. */
export function picturesOver(line: MessagePort): Pictures {
  const waiting = new Map<number, (outcome: PictureOutcome) => void>()
  let last = 0
  line.on('message', ({ number, outcome }: Answered) => {
    waiting.get(number)?.(outcome)
    waiting.delete(number)
    if (waiting.size === 0) line.unref()
  })
  line.unref()
  return {
    do: (order, urgency) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, (outcome) => ('result' in outcome ? resolve(outcome.result as PictureResult<PictureTask> as never) : reject(new PictureError(outcome.failure))))
        line.ref()
        line.postMessage({ number: last, order, urgency } satisfies Asked)
      }),
    end: () => Promise.resolve(),
  }
}
