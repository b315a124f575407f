import { fork as forkNode } from 'node:child_process'
import { strict } from './strict.ts'

/** A Node of its own, as Electron's is. What it writes to its pipes is all that is heard of it here. */
export const utilityProcess = strict('utilityProcess', {
  fork(file: string, args: string[], options: { env: Record<string, string>; stdio: ('ignore' | 'pipe')[]; serviceName: string }) {
    const { env, stdio } = options
    return forkNode(file, args, { env, stdio: [...stdio, 'ipc'], execArgv: [] })
  },
})
