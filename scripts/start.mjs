// Opens Stet from a checkout: in a window of its own where Electron runs, else through the browser door.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { findElectron, hasDisplay } from './bootstrap/electron.mjs'
import { ensureBuild, ensureDependencies } from './bootstrap/install.mjs'
import { ensureNode, root } from './bootstrap/node.mjs'

const usage = 'Usage: npm start -- [--newsroom DIR] [--port N] [--no-open]'

ensureNode()
const options = readOptions()
ensureDependencies()
ensureBuild()

let child = null
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal))
// Whoever started this may be gone without a word, and the newsroom must not stay open behind its back.
const parent = process.ppid
setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref()

const wantsBrowser = options.port !== undefined || options['no-open']
const { binary, reason } = wantsBrowser ? { reason: null } : await findElectron()
if (binary) await openDesktop(binary)
else await openBrowserDoor(reason)

function readOptions() {
  try {
    const known = { newsroom: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } }
    return parseArgs({ args: process.argv.slice(2), options: known }).values
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`)
    process.exit(2)
  }
}

function stop(signal) {
  stopping = true
  if (child && child.exitCode === null) child.kill(signal)
  else process.exit(0)
}

/** Resolves with what a process ended with. */
function ended(started) {
  return new Promise((resolve) => {
    started.once('error', (error) => resolve({ error }))
    started.once('close', (code, signal) => resolve({ code, signal }))
  })
}

function newsroomArguments() {
  return options.newsroom === undefined ? [] : ['--newsroom', options.newsroom]
}

async function openDesktop(electron) {
  const startedAt = Date.now()
  child = spawn(electron, [root, ...newsroomArguments()], { stdio: ['ignore', 'inherit', 'inherit'] })
  const { code, signal, error } = await ended(child)
  // A binary that cannot run here (a library or a sandbox is missing) ends at once, and not in an orderly way.
  const neverRan = error || code === 127 || (signal && !stopping && Date.now() - startedAt < 10_000)
  if (neverRan && !stopping) return openBrowserDoor('Electron does not run on this machine')
  process.exitCode = stopping ? 0 : (code ?? 1)
  process.exit()
}

async function openBrowserDoor(because) {
  if (because) process.stderr.write(`Stet opens in the browser, since ${because}.\n`)
  const args = [...newsroomArguments(), ...(options.port === undefined ? [] : ['--port', options.port]), ...(options['no-open'] || !hasDisplay() ? ['--no-open'] : [])]
  child = spawn(process.execPath, [join(root, 'out', 'main', 'stet.js'), 'serve', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: child.stdout }).once('line', (line) => {
    const { url } = JSON.parse(line)
    process.stdout.write(`Stet is open at ${url}\nPress Ctrl+C to close it.\n`)
  })
  const { code, error } = await ended(child)
  if (error) throw error
  process.exit(stopping ? 0 : (code ?? 1))
}
