// The entry of the `stet` command: composition only.
import { join } from 'node:path'

// The SQLite binding is made for Node-API 10; an older Node loads it and dies without a word, so nothing of it may be loaded before this.
if (Number(process.versions.napi) < 10) {
  process.stderr.write(`Stet needs Node 22.14 or newer; this is Node ${process.versions.node}. From a checkout, \`npm run stet\` brings the right one.\n`)
  process.exitCode = 1
} else {
  const { runStet } = await import('./run-stet.ts')
  const { processTerminal } = await import('./terminal.ts')
  const rendererFolder = join(import.meta.dirname, '..', 'renderer')
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Asked twice: somebody does not want to wait.
      if (stopping.signal.aborted) process.exit(130)
      stopping.abort()
    })
  }
  process.exitCode = await runStet(process.argv.slice(2), { terminal: processTerminal(), signal: stopping.signal, env: process.env, rendererFolder })
}
