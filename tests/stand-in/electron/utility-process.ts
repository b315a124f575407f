import { fork as forkNode } from 'node:child_process'
import { strict } from './strict.ts'

/** A Node of its own, as Electron's is; messages go over Node's own line instead of a port. */
export const utilityProcess = strict('utilityProcess', {
  fork(file: string, args: string[], options: { env: Record<string, string>; stdio: ('ignore' | 'pipe')[]; serviceName: string }) {
    const { env, stdio } = options
    const child = forkNode(file, args, { env, stdio: [...stdio, 'ipc'], execArgv: [], serialization: 'advanced' })
    return Object.assign(child, { postMessage: (message: unknown) => void child.send(message as never, () => {}) })
  },
})
