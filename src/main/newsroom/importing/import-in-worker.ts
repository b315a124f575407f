import { Worker } from 'node:worker_threads'
import type { NewsroomErrorData, NewsroomErrorKind } from '#contract/errors.ts'
import { NewsroomError } from '../errors.ts'
import type { Newsroom, NewsroomOptions } from '../newsroom.ts'
import type { ImportOptions, ImportResult } from './import-result.ts'

export interface WorkerOrder {
  newsroom: NewsroomOptions
  paths: readonly string[]
  origin: string
}

export type WorkerMessage =
  | { kind: 'progress'; progress: { done: number; of: number; file: string } }
  | { kind: 'result'; result: ImportResult }
  | { kind: 'failure'; failure: { kind: NewsroomErrorKind; data: NewsroomErrorData<NewsroomErrorKind>; message: string } }

/** Beside this file in the sources; built, at the top of the bundles, whose parts lie one folder below. */
function workerFile(): URL {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new URL('./import-worker.ts', here)
  return new URL(new URL('.', here).pathname.endsWith('/parts/') ? '../import-worker.js' : './import-worker.js', here)
}

/** Does what `importFiles` does on another thread, so that the newsroom's own loop is never held up. */
export function importInWorker({ folder, author, language }: Pick<Newsroom, 'folder' | 'author' | 'language'>, paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  const order: WorkerOrder = { newsroom: { folder, author, language }, paths, origin: options.origin }
  const worker = new Worker(workerFile(), { workerData: order })
  const stop = () => worker.postMessage('stop')
  if (options.signal?.aborted) stop()
  options.signal?.addEventListener('abort', stop, { once: true })
  return new Promise<ImportResult>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') options.onProgress?.(message.progress)
      else if (message.kind === 'result') resolve(message.result)
      else reject(new NewsroomError(message.failure.kind, message.failure.data, { message: message.failure.message }))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The import ended by itself with ${code}`)))
  }).finally(() => options.signal?.removeEventListener('abort', stop))
}
