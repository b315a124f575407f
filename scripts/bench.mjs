// Measures Stet beside its floors and peers, and prints the table. It asserts nothing.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureNode, root } from './bootstrap/node.mjs'
import { ensureBuild, ensureDependencies } from './bootstrap/install.mjs'

ensureNode()
ensureDependencies()
ensureBuild()
const result = spawnSync(process.execPath, ['--no-warnings', join(root, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exit(result.status ?? 1)
