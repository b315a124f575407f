// Finds Electron's binary, and fetches it once where that is allowed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { join } from 'node:path'
import { root, stateFolder } from './node.mjs'

const folder = join(root, 'node_modules', 'electron')
const aDay = 24 * 60 * 60 * 1000
const refusals = join(stateFolder, 'electron-refused.json')

export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

function version() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

/** The path of the binary that is there, or null. */
export function installedElectron(env = process.env) {
  const named = join(folder, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron'
  const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
  return existsSync(binary) ? binary : null
}

function refusedLately(wanted) {
  try {
    const { version: refused, at } = JSON.parse(readFileSync(refusals, 'utf8'))
    return refused === wanted && Date.now() - at < aDay
  } catch {
    // None was noted, or the note is damaged: then it is tried again.
    return false
  }
}

function noteRefusal(wanted) {
  mkdirSync(stateFolder, { recursive: true })
  writeFileSync(refusals, `${JSON.stringify({ version: wanted, at: Date.now() })}\n`)
}

/** Whether the place that binaries come from answers within three seconds. */
function answers(address) {
  const send = address.startsWith('https:') ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const request = send(address, { method: 'HEAD', timeout: 3_000 }, (response) => {
      response.resume()
      resolve(response.statusCode < 500 && response.statusCode !== 403)
    })
    request.once('timeout', () => request.destroy(new Error('timeout')))
    request.once('error', () => resolve(false))
    request.end()
  })
}

/**
 * The binary to run: the one that is there, else one that is fetched now. Returns `{ binary }` or `{ reason }`, a half sentence. A refusal is
 * remembered for a day, so that later starts lose no time.
 */
export async function findElectron(env = process.env) {
  if (!hasDisplay(env)) return { reason: 'there is no display' }
  const installed = installedElectron(env)
  if (installed) return { binary: installed }
  if (!existsSync(folder)) return { reason: 'Electron is not installed' }
  const wanted = version()
  if (refusedLately(wanted)) return { reason: 'Electron could not be downloaded today' }
  const mirror = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/'
  const throughProxy = Boolean(env.HTTPS_PROXY ?? env.https_proxy)
  if (throughProxy || (await answers(`${mirror}v${wanted}/SHASUMS256.txt`))) {
    process.stderr.write(`Downloading Electron ${wanted} (once) …\n`)
    const options = { stdio: ['ignore', 'ignore', 'pipe'], timeout: throughProxy ? 120_000 : 600_000, env: { ...env, ELECTRON_GET_USE_PROXY: throughProxy ? '1' : '' } }
    const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], options)
    const fetched = status === 0 ? installedElectron(env) : null
    if (fetched) {
      rmSync(refusals, { force: true })
      return { binary: fetched }
    }
  }
  noteRefusal(wanted)
  return { reason: 'Electron could not be downloaded' }
}
