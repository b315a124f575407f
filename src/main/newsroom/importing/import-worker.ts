// Imports on a thread of its own, with a connection of its own: a window that is open writes on meanwhile.
import { parentPort, workerData } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { openNewsroom } from '../newsroom.ts'
import { endExifTool } from '../photos/exiftool.ts'
import { importFiles } from './importing.ts'
import type { WorkerMessage, WorkerOrder } from './import-in-worker.ts'

const order = workerData as WorkerOrder
const stopping = new AbortController()
const tell = (message: WorkerMessage) => parentPort?.postMessage(message)
parentPort?.once('message', () => stopping.abort())

try {
  const newsroom = await openNewsroom(order.newsroom)
  try {
    const result = await importFiles(newsroom, order.paths, {
      origin: order.origin,
      signal: stopping.signal,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    })
    tell({ kind: 'result', result })
  } finally {
    await endExifTool()
    await newsroom.close()
  }
} catch (error) {
  if (!(error instanceof NewsroomError)) throw error
  tell({ kind: 'failure', failure: { kind: error.kind, data: error.data, message: error.message } })
} finally {
  parentPort?.close()
}
