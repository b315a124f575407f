import { constants, setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { ownFile } from '../../work/own-file.ts'
import { loadSharp } from '../pixels.ts'
import { doPictureWork } from './do-picture-work.ts'
import type { WatchedNumbers } from './picture-watch.ts'
import type { PictureAnswer, PictureJob } from './picture-work.ts'

/*
 * The process that opens files from outside: it reads what they say about themselves and decodes their pictures, one job after the other. What such a
 * file does to a decoder it does here, where nothing else lives. A watch ends the process when a picture takes too much.
 */

/** The line to the program that started this process; in Electron's utility process that is a port. */
interface UtilityPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void
  postMessage(message: unknown): void
}

const { parentPort } = process as { parentPort?: UtilityPort }

function answer(message: PictureAnswer): void {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}

const watched: WatchedNumbers = { job: new Int32Array(new SharedArrayBuffer(4)), limits: new Float64Array(new SharedArrayBuffer(16)) }
new Worker(ownFile('photos/pictures/picture-watch'), { workerData: watched }).unref()
let jobs = 0

function nowAt(job: number): void {
  Atomics.store(watched.job, 0, job)
  Atomics.notify(watched.job, 0)
}

async function run({ order, limits }: PictureJob): Promise<void> {
  watched.limits.set([limits.processorMilliseconds, limits.bytes])
  jobs += 1
  nowAt(jobs)
  const outcome = await doPictureWork(order)
  nowAt(0)
  answer(outcome)
}

try {
  // What the user does at the same time comes first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // It goes on as it is where the system does not allow that.
}
if (parentPort) parentPort.on('message', ({ data }) => void run(data as PictureJob))
else {
  process.on('message', (message) => void run(message as PictureJob))
  process.once('disconnect', () => process.exit())
}
// One picture at a time, and one thread for it: the other cores have pictures of their own.
;(await loadSharp()).concurrency(1)
answer({ ready: true })
