// The `stet` command from a checkout: brings the right Node, builds what is stale, runs the built command.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureNode, root } from './bootstrap/node.mjs'
import { ensureBuild, ensureDependencies } from './bootstrap/install.mjs'

ensureNode()
ensureDependencies()
ensureBuild()

const child = spawn(process.execPath, [join(root, 'out', 'main', 'stet.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  if (signal) process.kill(process.pid, signal)
  process.exit(code ?? 1)
})
