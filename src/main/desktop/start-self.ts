import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'
import { app } from 'electron'
import { overChild, type StartProcess } from '#newsroom/work/start-process.ts'

const flag = '--own-process='

/**
 * Starts a file of the program as the app's own binary, for the app's commands: the binary cannot be used as a plain Node, and a utility process waits
 * for an app that is ready, which a command on a machine without a screen never is.
 */
export const startSelf: StartProcess = (file, environment) => {
  const program = app.isPackaged ? [] : [app.getAppPath()]
  const child = spawn(process.execPath, [...program, `${flag}${basename(file.pathname)}`], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  return overChild(child, once(child, 'close'))
}

/** Which file of the program this process was started for, by its name; null for any other start. */
export function ownProcessFile(argv: readonly string[]): string | null {
  const asked = argv.find((argument) => argument.startsWith(flag))?.slice(flag.length) ?? ''
  return /^[a-z]+(-[a-z]+)*\.js$/.test(asked) ? asked : null
}
