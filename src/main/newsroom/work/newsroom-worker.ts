import { parentPort, workerData } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { tidyHistory } from '../history/tidy-history.ts'
import { verifyNewsroom } from '../verifying/verify-newsroom.ts'
import { indexLongEntry } from '../search/index-entry.ts'
import type { WorkOutcome, WorkRequest } from './work.ts'

function work(request: WorkRequest): Promise<unknown> {
  switch (request.name) {
    case 'verify':
      return verifyNewsroom(request.folder, request.only)
    case 'index':
      return indexLongEntry(request.folder, request.entry)
    case 'tidy-history':
      return tidyHistory(request.folder)
  }
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
