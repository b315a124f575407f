import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

/** A process of this program's own that runs beside it. */
export interface OwnProcess {
  /** What it writes, in UTF-8. */
  readonly output: NodeJS.ReadableStream
  /** Tells it something that can be cloned; nothing happens where it is gone. */
  send(message: unknown): void
  /** Hears what it says by messages. */
  hear(listener: (message: unknown) => void): void
  /** Whether this program stays open for it; at first it does. */
  hold(isHeld: boolean): void
  /** Ends it in the middle of whatever it does. */
  kill(): void
  /** Resolves once it is gone. */
  readonly ended: Promise<unknown>
}

/** Starts a file of this program as a process of its own. In the desktop app that is Electron's to do. */
export type StartProcess = (file: URL, environment: Record<string, string>) => OwnProcess

/** Starts it as the same Node that runs here. */
export const startNode: StartProcess = (file, environment) => {
  const child = fork(fileURLToPath(file), [], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore', 'ipc'], serialization: 'advanced' })
  return overChild(child, once(child, 'close'))
}

/** What there is to a child of Node's that was started with a pipe for its output and a line for messages. */
export function overChild(child: ChildProcess, ended: Promise<unknown>): OwnProcess {
  const { stdout } = child
  if (stdout === null) throw new Error('A process was started without its output')
  return {
    output: stdout,
    send: (message) => void child.send(message as never, () => {}),
    hear: (listener) => void child.on('message', listener),
    hold(isHeld) {
      for (const part of [child, child.channel, stdout as Socket]) {
        if (isHeld) part?.ref()
        else part?.unref()
      }
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  }
}
