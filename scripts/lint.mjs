// Lint and types. Exits non-zero when either finds something.
import { ensureDependencies } from './bootstrap/install.mjs'
import { ensureNode } from './bootstrap/node.mjs'
import { checks, run } from './bootstrap/checks.mjs'

ensureNode()
ensureDependencies()

const failed = checks.filter((check) => run(check) !== 0)
for (const { name } of failed) process.stderr.write(`${name} failed.\n`)
process.exit(failed.length ? 1 : 0)
