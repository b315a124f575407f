import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import type { StartProcess } from '#newsroom/work/start-process.ts'

/** The app's own program does not run as Node: what runs beside it is a utility process. It ends with the app. */
export const startUtility: StartProcess = (file, environment) => {
  const child = utilityProcess.fork(fileURLToPath(file), [], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'ignore'], serviceName: 'Stet' })
  const { stdout } = child
  if (stdout === null) throw new Error('A process was started without its output')
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // Its own kill asks for a quiet end; this one must come in the middle of something.
  const kill = () => {
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
  }
  return {
    output: stdout,
    send: (message) => child.postMessage(message),
    hear: (listener) => void child.on('message', listener),
    // The app is open for as long as it has a window.
    hold: () => {},
    kill: () => void (child.pid === undefined ? child.once('spawn', kill) : kill()),
    ended,
  }
}
