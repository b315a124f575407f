import type { Comparison } from '#domain/history/compare.ts'
import type { CompareTask } from './compare-worker.ts'

/** Compares two contents on a thread of its own, however long they are; `signal` ends it. */
export function compareAside(task: CompareTask, signal: AbortSignal): Promise<Comparison> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module', name: 'compare' })
  return new Promise<Comparison>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Comparison>) => resolve(data))
    worker.addEventListener('error', () => reject(new Error('The thread that compares failed')))
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}
