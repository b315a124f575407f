// Runs Stet while it is being built: the window reloads as its sources change, and the newsroom's side starts anew.
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { findElectron } from './bootstrap/electron.mjs'
import { ensureBuild, ensureDependencies } from './bootstrap/install.mjs'
import { ensureNode, root } from './bootstrap/node.mjs'

ensureNode()
ensureDependencies()

const { values: options } = parseArgs({ options: { newsroom: { type: 'string' }, browser: { type: 'boolean', default: false } } })
const newsroomArguments = options.newsroom === undefined ? [] : ['--newsroom', options.newsroom]
// The window's own sources lie below folders of the same names.
const toNewsroom = ['^/contract$', '^/photos(\\?.*)?$', '^/photos/[0-9a-f-]{36}/\\d+$', '^/import$']
const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')

const { binary, reason } = options.browser ? { reason: 'you asked for it' } : await findElectron()
if (binary) runDesktop()
else await runBrowserDoor()

function runDesktop() {
  const child = spawn(process.execPath, [electronVite, 'dev', '--watch', '--', ...newsroomArguments], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
}

async function runBrowserDoor() {
  process.stderr.write(`The window is in the browser, since ${reason}.\n`)
  ensureBuild()
  let newsroom = await openNewsroom()
  const { createServer } = await import('vite')
  const { default: react } = await import('@vitejs/plugin-react')
  const { port } = new URL(newsroom.origin)
  const own = () => [`http://127.0.0.1:${server.config.server.port}`, `http://localhost:${server.config.server.port}`]
  const proxy = {
    target: newsroom.origin,
    changeOrigin: true,
    ws: true,
    // The newsroom trusts what comes from here, so nothing of another page may come through here.
    bypass: (request) => (request.headers.origin === undefined || own().includes(request.headers.origin) ? undefined : false),
    configure(forward) {
      const admit = (outgoing) => {
        outgoing.setHeader('origin', newsroom.origin)
        outgoing.setHeader('cookie', newsroom.cookie)
      }
      forward.on('proxyReq', admit)
      forward.on('proxyReqWs', admit)
      forward.on('error', () => {})
    },
  }
  const server = await createServer({
    configFile: false,
    root: join(root, 'src', 'renderer'),
    plugins: [react()],
    clearScreen: false,
    server: { host: '127.0.0.1', port: 5173, proxy: Object.fromEntries(toNewsroom.map((path) => [path, proxy])) },
  })
  await server.listen()
  server.config.server.port = server.httpServer.address().port
  process.stdout.write(`Stet is open at http://127.0.0.1:${server.config.server.port}/\n`)

  const end = async () => {
    newsroom.child.kill('SIGTERM')
    await server.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)

  let waiting
  for (const part of ['src/main', 'src/domain', 'src/contract', 'resources']) {
    watch(join(root, part), { recursive: true }, () => {
      clearTimeout(waiting)
      waiting = setTimeout(restart, 300)
    })
  }

  async function restart() {
    const build = spawnSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
    if (build.status !== 0) return
    newsroom.child.kill('SIGTERM')
    newsroom = await openNewsroom(port)
    process.stderr.write('The newsroom’s side started anew.\n')
  }
}

/** Starts the built browser door and goes in: the cookie is kept here, so that the window's address needs no token. */
async function openNewsroom(port) {
  const args = [join(root, 'out', 'main', 'stet.js'), 'serve', '--no-open', ...newsroomArguments, ...(port ? ['--port', port] : [])]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`The newsroom ended with ${code}`)))
  })
  const url = new URL(JSON.parse(line).url)
  const token = new URLSearchParams(url.hash.slice(1)).get('token')
  const entered = await fetch(new URL('/enter', url), { method: 'POST', body: token, headers: { origin: url.origin } })
  return { child, origin: url.origin, cookie: entered.headers.get('set-cookie').split(';')[0] }
}
