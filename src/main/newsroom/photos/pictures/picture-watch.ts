import { writeSync } from 'node:fs'
import { cpuUsage, kill, memoryUsage, pid } from 'node:process'
import { workerData } from 'node:worker_threads'
import { overLimit } from './picture-work.ts'

/*
 * The thread that watches over a process which decodes pictures. A decoder that runs away blocks neither this thread nor the system's own
 * account of what it took, so the process is ended here, at once and whatever it is at. Between jobs the thread sleeps.
 */

/** In milliseconds: memory grows by some 50 MB at most in between. */
const beat = 20

/** Shared with the process: the number of the job that is under way, 0 between jobs; then its limits in milliseconds and in bytes. */
export interface WatchedNumbers {
  job: Int32Array<SharedArrayBuffer>
  limits: Float64Array<SharedArrayBuffer>
}

const { job, limits } = workerData as WatchedNumbers

function spentMilliseconds(): number {
  const { user, system } = cpuUsage()
  return (user + system) / 1_000
}

function end(reason: keyof typeof overLimit): void {
  // Written by this thread itself: the other one may never come to write anything.
  writeSync(1, overLimit[reason])
  kill(pid, 'SIGKILL')
}

for (;;) {
  Atomics.wait(job, 0, 0)
  const watched = Atomics.load(job, 0)
  const [milliseconds = Infinity, bytes = Infinity] = limits
  const before = spentMilliseconds()
  while (Atomics.wait(job, 0, watched, beat) === 'timed-out') {
    if (memoryUsage.rss() > bytes) end('memory')
    if (spentMilliseconds() - before > milliseconds) end('time')
  }
}
