import { Worker } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { ownFile } from './own-file.ts'
import type { WorkOutcome, WorkRequest } from './work.ts'

/**
 * Does a piece of long work on a thread of its own, with a database connection of its own. `signal` ends it at once, which is safe: a
 * transaction that was under way never happened. The promise then rejects with the signal's reason.
 */
export async function onWorkerThread<Result>(request: WorkRequest, signal?: AbortSignal): Promise<Result> {
  signal?.throwIfAborted()
  const worker = new Worker(ownFile('work/newsroom-worker'), { workerData: request })
  const end = () => void worker.terminate()
  signal?.addEventListener('abort', end)
  try {
    const outcome = await new Promise<WorkOutcome>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(signal?.aborted ? signal.reason : new Error(`The thread for ${request.name} ended without a result`)))
    })
    if ('failure' in outcome) throw new NewsroomError(outcome.failure.kind, outcome.failure.data, { message: outcome.failure.message })
    return outcome.result as Result
  } finally {
    signal?.removeEventListener('abort', end)
    await worker.terminate()
  }
}
