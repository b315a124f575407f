import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '#tests/chromium.ts'
import type { Door, DoorOptions } from './door.ts'

const root = join(import.meta.dirname, '..', '..')
let shared: Promise<Browser> | null = null

/** One Chromium for all doors of a test file; each door has a context of its own. */
async function sharedChromium(locale: string | undefined): Promise<Browser> {
  if (shared === null) {
    const { executablePath, args, env } = findChromium()
    shared = chromium.launch({ executablePath, args, env: locale === undefined ? env : { ...env, LC_ALL: locale }, headless: true })
  }
  return shared
}

/** The programs that still run. */
const served = new Set<ChildProcess>()

/** Closes the Chromium that the doors of this test file shared, and ends what a scene that broke off left running. */
export async function closeChromium(): Promise<void> {
  const browser = await shared
  shared = null
  await browser?.close()
  for (const child of served) child.kill('SIGTERM')
  await Promise.all([...served].map(ended))
}

export async function newNewsroomFolder(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'stet-')), 'newsroom')
}

/** Starts `stet serve` as built and resolves with its address. */
export async function serve(folder: string, env: Record<string, string> = {}, args: readonly string[] = []): Promise<{ url: string; child: ChildProcess; output(): string }> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'stet.js'), 'serve', '--no-open', '--newsroom', folder, ...args], {
    env: { ...process.env, STET_LANG: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  served.add(child)
  child.once('exit', () => served.delete(child))
  let output = ''
  let firstLine: (line: string) => void
  const line = new Promise<string>((resolve, reject) => {
    firstLine = resolve
    child.once('exit', (code) => reject(new Error(`stet serve ended with ${code}: ${output}`)))
  })
  child.stdout.on('data', (chunk: Buffer) => {
    output += String(chunk)
    const end = output.indexOf('\n')
    if (end >= 0) firstLine(output.slice(0, end))
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output += String(chunk)
  })
  const { url } = JSON.parse(await line) as { url: string }
  return { url, child, output: () => output }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** Opens Stet through the browser door. */
export async function openBrowserDoor(options: DoorOptions = {}): Promise<Door> {
  const folder = options.folder ?? (await newNewsroomFolder())
  const browser = await sharedChromium(options.locale)
  const { url, child, output } = await serve(folder, options.env)
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: 'en-US',
    timezoneId: 'Europe/Lisbon',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  await page.goto(url)
  return {
    name: 'browser',
    page,
    folder,
    output,
    async close() {
      await context.close()
      child.kill('SIGTERM')
      await ended(child)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}
