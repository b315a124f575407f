import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { ownFile } from '../work/own-file.ts'
import type { ImportOptions, ImportResult } from './import-result.ts'
import { pictureLine } from '../photos/pictures/pictures-for-thread.ts'
import type { ThreadMessage, ThreadNewsroom, ThreadOrder, ThreadStart } from './import-thread.ts'

/** How long a thread is kept for the next file after the last one, in milliseconds: a window sends its files one by one. */
const lingers = 5_000

interface Job {
  options: ImportOptions
  resolve: (result: ImportResult) => void
  reject: (error: unknown) => void
}

/** The thread that imports into one newsroom, with the imports that it was given. */
class ImportThread {
  readonly #worker: Worker
  readonly #jobs = new Map<number, Job>()
  #next = 1
  #lingering: NodeJS.Timeout | undefined
  readonly #gone: () => void

  constructor(newsroom: ThreadNewsroom, gone: () => void) {
    this.#gone = gone
    const pictures = pictureLine()
    this.#worker = new Worker(ownFile('importing/import-worker'), { workerData: { newsroom, pictures } satisfies ThreadStart, transferList: [pictures] })
    this.#worker.on('message', (message: ThreadMessage) => this.#hear(message))
    this.#worker.once('error', (error) => this.#fail(error))
    this.#worker.once('exit', () => this.#fail(new Error('The import ended by itself')))
  }

  run(paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
    clearTimeout(this.#lingering)
    this.#worker.ref()
    const job = this.#next
    this.#next += 1
    const stop = () => this.#order({ kind: 'stop', job })
    return new Promise<ImportResult>((resolve, reject) => {
      this.#jobs.set(job, { options, resolve, reject })
      this.#order({ kind: 'import', job, paths, origin: options.origin })
      if (options.signal?.aborted) stop()
      else options.signal?.addEventListener('abort', stop, { once: true })
    }).finally(() => options.signal?.removeEventListener('abort', stop))
  }

  /** Stops what it is at between two files, and waits for its end. */
  async end(): Promise<void> {
    this.#gone()
    clearTimeout(this.#lingering)
    const ended = once(this.#worker, 'exit')
    // An idle thread holds nothing open: without this the process would end before what waits here goes on.
    this.#worker.ref()
    this.#order({ kind: 'end' })
    await ended
  }

  #order(order: ThreadOrder): void {
    this.#worker.postMessage(order)
  }

  #hear(message: ThreadMessage): void {
    const job = this.#jobs.get(message.job)
    if (message.kind === 'progress') {
      job?.options.onProgress?.(message.progress)
      return
    }
    this.#jobs.delete(message.job)
    if (message.kind === 'result') job?.resolve(message.result)
    else job?.reject(new NewsroomError(message.failure.kind, message.failure.data, { message: message.failure.message }))
    if (this.#jobs.size > 0) return
    this.#worker.unref()
    this.#lingering = setTimeout(() => void this.end(), lingers).unref()
  }

  #fail(error: unknown): void {
    this.#gone()
    clearTimeout(this.#lingering)
    for (const job of this.#jobs.values()) job.reject(error)
    this.#jobs.clear()
  }
}

const threads = new Map<string, ImportThread>()

/** Does what `importFiles` does on another thread, so that the newsroom's own loop is never held up. Imports into one newsroom take turns. */
export function importInWorker({ folder, author, language }: ThreadNewsroom, paths: readonly string[], options: ImportOptions): Promise<ImportResult> {
  let thread = threads.get(folder)
  if (thread === undefined) {
    thread = new ImportThread({ folder, author, language }, () => threads.delete(folder))
    threads.set(folder, thread)
  }
  return thread.run(paths, options)
}

/** Ends the imports into a newsroom that is to be closed; files that are not begun are left. */
export async function endImports(folder: string): Promise<void> {
  await threads.get(folder)?.end()
}
