import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of this program's own that runs beside it. */
export interface OwnProcess {
  /** What it says, in UTF-8. */
  readonly output: NodeJS.ReadableStream
  /** Ends it in the middle of whatever it does. */
  kill(): void
  /** Resolves once it is gone. */
  readonly ended: Promise<unknown>
}

/** Starts a file of this program as a process of its own. In the desktop app that is Electron's to do. */
export type StartProcess = (file: URL, environment: Record<string, string>) => OwnProcess

/** Starts it as the same Node that runs here. */
export const startNode: StartProcess = (file, environment) => {
  const child = fork(fileURLToPath(file), [], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] })
  if (child.stdout === null) throw new Error('A process was started without its output')
  return { output: child.stdout, kill: () => void child.kill('SIGKILL'), ended: once(child, 'close') }
}
