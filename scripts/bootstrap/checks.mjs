// The checks that need no test runner.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './node.mjs'

const bin = (...path) => join(root, 'node_modules', ...path)

export const checks = [
  { name: 'Lint', command: [bin('oxlint', 'bin', 'oxlint')] },
  { name: 'Types', command: [bin('typescript', 'bin', 'tsc'), '-b'] },
]

/** Runs a check in sight of the user and returns its exit code. */
export function run({ command }) {
  const result = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' })
  if (result.error) throw result.error
  return result.status ?? 1
}
