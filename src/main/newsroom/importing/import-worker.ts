// Imports on a thread of its own, with a connection of its own: a window that is open writes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { openNewsroom } from '../newsroom.ts'
import { endExifTool } from '../photos/exiftool.ts'
import { picturesOver } from '../photos/pictures/pictures-for-thread.ts'
import { sharePictures } from '../photos/pictures/pictures.ts'
import type { ThreadMessage, ThreadOrder, ThreadStart } from './import-thread.ts'
import { importFiles } from './importing.ts'

const { newsroom, pictures } = workerData as ThreadStart
sharePictures(picturesOver(pictures))
const opened = openNewsroom(newsroom)
// Every import tells of it in its own name.
opened.catch(() => {})
const running = new Map<number, AbortController>()
let work: Promise<void> = Promise.resolve()
const tell = (message: ThreadMessage) => parentPort?.postMessage(message)

async function runImport(job: number, paths: readonly string[], origin: string, signal: AbortSignal): Promise<void> {
  try {
    const result = await importFiles(await opened, paths, { origin, signal, onProgress: (progress) => tell({ kind: 'progress', job, progress }) })
    tell({ kind: 'result', job, result })
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    tell({ kind: 'failure', job, failure: { kind: error.kind, data: error.data, message: error.message } })
  } finally {
    running.delete(job)
  }
}

async function end(): Promise<void> {
  for (const stopping of running.values()) stopping.abort()
  await work
  await endExifTool()
  await opened.then(
    (newsroom) => newsroom.close(),
    // One that never opened has nothing to close.
    () => {},
  )
  parentPort?.close()
}

parentPort?.on('message', (order: ThreadOrder) => {
  if (order.kind === 'end') void end()
  else if (order.kind === 'stop') running.get(order.job)?.abort()
  else {
    const stopping = new AbortController()
    running.set(order.job, stopping)
    work = work.then(() => runImport(order.job, order.paths, order.origin, stopping.signal))
  }
})
