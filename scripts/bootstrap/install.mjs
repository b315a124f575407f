// Installs what is missing and builds what is stale, and does nothing at all when all is in place.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, stateFolder } from './node.mjs'

const installedStamp = join(root, 'node_modules', '.stet-installed')
const builtStamp = join(root, 'out', '.stet-built')
const builtFrom = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function lockHash() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

/** Whether somebody's own `npm install` left exactly what the lock file names. */
function lockIsInstalled() {
  try {
    const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const { packages: found } = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'))
    const named = Object.entries(wanted).filter(([path]) => path !== '')
    return named.every(([path, { version, optional }]) => (found[path] ? found[path].version === version : optional)) && Object.keys(found).every((path) => path in wanted)
  } catch {
    // Nothing is installed yet, or npm was interrupted.
    return false
  }
}

/** `npm ci` when the lock file changed since the last one. Install scripts stay off: every native part comes prebuilt. */
export function ensureDependencies() {
  const wanted = lockHash()
  if (read(installedStamp) === wanted) return
  withLock('install', () => {
    if (read(installedStamp) === wanted) return
    if (lockIsInstalled()) return writeFileSync(installedStamp, wanted)
    process.stderr.write('Installing what is missing …\n')
    const status = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
    if (status !== 0) {
      process.stderr.write('The packages could not be installed. Check the network and the free disk space, and start again.\n')
      process.exit(1)
    }
    writeFileSync(installedStamp, wanted)
  })
}

function* filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) {
    yield [path, stat]
    return
  }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.name.endsWith('.test.ts')) yield* filesBelow(join(path, entry.name))
  }
}

function sourcesState() {
  const hash = createHash('sha256')
  for (const part of builtFrom) {
    for (const [path, stat] of filesBelow(join(root, part))) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\0`)
  }
  return hash.digest('hex')
}

/** Builds main, preload and renderer when a source changed since the last build. */
export function ensureBuild() {
  if (read(builtStamp) === sourcesState()) return
  withLock('build', () => {
    const state = sourcesState()
    if (read(builtStamp) === state) return
    process.stderr.write('Building …\n')
    const result = spawnSync(process.execPath, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (result.status !== 0) {
      process.stderr.write(`${result.stdout}${result.stderr}\nThe build failed; the lines above say where.\n`)
      process.exit(1)
    }
    writeFileSync(builtStamp, state)
  })
}

/** One at a time across processes: two starts at once must not build into the same folder. */
export function withLock(name, work) {
  const lock = join(stateFolder, `${name}.lock`)
  mkdirSync(stateFolder, { recursive: true })
  const until = Date.now() + 10 * 60_000
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const owner = Number(read(join(lock, 'pid')))
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if ((owner && !isAlive(owner)) || (!owner && age > 5_000) || Date.now() > until) rmSync(lock, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  writeFileSync(join(lock, 'pid'), String(process.pid))
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  try {
    work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
