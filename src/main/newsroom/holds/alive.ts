import type { HoldRow } from './hold-store.ts'

/** In milliseconds: how often a program says that it is alive, and after which silence it is taken to be gone. */
export const beatEvery = 3_000
const silenceOfTheGone = 10_000

/** Whether the program that has a story is still there. One that crashed must not keep a story from everybody else. */
export function isAlive(hold: HoldRow, now: number, machine: string): boolean {
  // A clock that was set back must not make a silence endless.
  if (Math.abs(now - hold.beatAt) > silenceOfTheGone) return false
  return hold.machine !== machine || isRunning(hold.processId)
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Another user's program may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
