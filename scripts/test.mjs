// All checks of the product, from nothing: installs and builds what is missing, and closes with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checks, run } from './bootstrap/checks.mjs'
import { findChromium } from './bootstrap/chromium.mjs'
import { ensureBuild, ensureDependencies } from './bootstrap/install.mjs'
import { ensureNode, root, stateFolder } from './bootstrap/node.mjs'

ensureNode()
ensureDependencies()
ensureBuild()

const tally = { passed: 0, failed: 0 }

/** Counts one check, and says at once what failed. */
function count(name, passed) {
  tally[passed ? 'passed' : 'failed'] += 1
  if (!passed) process.stderr.write(`${name} failed.\n`)
}

for (const check of checks) count(check.name, run(check) === 0)

try {
  process.stderr.write(`Tests run in ${findChromium().executablePath}\n`)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  count('Finding a Chromium', false)
}

const report = join(stateFolder, 'test-report.json')
mkdirSync(stateFolder, { recursive: true })
rmSync(report, { force: true })
const vitest = spawnSync(
  process.execPath,
  [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
)
countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, vitest.status)

process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`)
process.exitCode = tally.failed ? 1 : 0

function countTests(results, status) {
  const before = tally.failed
  const files = results?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  tally.passed += tests.filter((test) => test.status === 'passed').length
  tally.failed += tests.filter((test) => test.status === 'failed').length
  // A file that could not even be loaded has no test that could fail in its place.
  for (const file of files) {
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) count(file.name, false)
  }
  if (tests.length === 0 && tally.failed === before) count('Running the tests: none ran, and that', false)
  else if (status !== 0 && tally.failed === before) count('The test run', false)
}
