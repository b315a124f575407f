import { parentPort, workerData } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { verifyNewsroom } from '../verifying/verify-newsroom.ts'
import { indexLongEntry } from '../search/index-entry.ts'
import type { WorkOutcome, WorkRequest } from './work.ts'

function work(request: WorkRequest): Promise<unknown> {
  return request.name === 'verify' ? verifyNewsroom(request.folder, request.only) : indexLongEntry(request.folder, request.entry)
}

async function outcome(): Promise<WorkOutcome> {
  try {
    return { result: await work(workerData as WorkRequest) }
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    return { failure: { kind: error.kind, data: error.data, message: error.message } }
  }
}

parentPort?.postMessage(await outcome())
