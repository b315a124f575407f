import { parentPort, workerData } from 'node:worker_threads'
import { NewsroomError } from '../errors.ts'
import { verifyNewsroom } from '../verifying/verify-newsroom.ts'
import type { WorkName, WorkOutcome, WorkRequest } from './work.ts'

const work: Record<WorkName, (folder: string) => Promise<unknown>> = { verify: verifyNewsroom }

const { name, folder } = workerData as WorkRequest

async function outcome(): Promise<WorkOutcome> {
  try {
    return { result: await work[name](folder) }
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error
    return { failure: { kind: error.kind, data: error.data, message: error.message } }
  }
}

parentPort?.postMessage(await outcome())
