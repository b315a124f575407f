import { fork, type ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import type { Question } from '../stand-in/electron/control.ts'
import type { record } from '../stand-in/electron/record.ts'
import type { MenuItem } from '../stand-in/electron/native.ts'
import { newNewsroomFolder } from './browser.ts'
import type { Door, DoorOptions } from './door.ts'

const root = join(import.meta.dirname, '..', '..')

/** What the shell itself did and is told to do, beside its window. */
export interface Shell {
  ask<T = unknown>(question: Question): Promise<T>
  record(): Promise<typeof record>
  menu(): Promise<MenuItem[]>
  /** Clicks an item of the native menu by its id. */
  click(id: string): Promise<void>
}

export interface DesktopDoor extends Door {
  readonly name: 'desktop'
  readonly shell: Shell
  /** Resolves with the exit code when the shell's process ended. */
  readonly ended: Promise<number | null>
}

/** Starts the built shell over the stand-in for electron, without waiting for a window. */
export function startShell(folder: string, env: Record<string, string> = {}, args: readonly string[] = ['--newsroom', folder]): { child: ChildProcess; output(): string; ended: Promise<number | null>; shell: Shell } {
  const child = fork(join(root, 'out', 'main', 'index.js'), [...args], {
    execArgv: ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--import', join(root, 'tests', 'stand-in', 'register.mjs')],
    // Each newsroom has a user of its own, so that what the shell remembers stays apart.
    env: { ...process.env, STET_LANG: 'en', XDG_CONFIG_HOME: join(dirname(folder), 'config'), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += String(chunk)
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, output: () => output, ended, shell: shellOf(child, () => output) }
}

function shellOf(child: ChildProcess, output: () => string): Shell {
  let count = 0
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  child.on('message', ({ id, value, failure }: { id: number; value: never; failure?: string }) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (failure === undefined) call?.resolve(value)
    else call?.reject(new Error(failure))
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`The shell ended: ${output()}`))
  })
  const ask = <T>(question: Question) =>
    new Promise<T>((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      child.send({ id: count, question }, (error) => error && reject(error))
    })
  return {
    ask,
    record: () => ask<typeof record>({ ask: 'record' }),
    menu: () => ask<MenuItem[]>({ ask: 'menu' }),
    click: (id) => ask<void>({ ask: 'click', id }),
  }
}

/** Resolves with what `find` finds in the output; fails when the shell ends without it. */
function waitFor(child: ChildProcess, output: () => string, find: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = find.exec(output())
      if (found?.[1] !== undefined) resolve(found[1])
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => reject(new Error(`The shell ended with ${code}: ${output()}`)))
    look()
  })
}

/** Opens Stet through the desktop door. */
export async function openDesktopDoor(options: DoorOptions = {}): Promise<DesktopDoor> {
  const folder = options.folder ?? (await newNewsroomFolder())
  await mkdir(dirname(folder), { recursive: true })
  const { child, output, ended, shell } = startShell(folder, options.env)
  const endpoint = await waitFor(child, output, /^stand-in: cdp (\S+)$/m)
  const browser: Browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (!page) throw new Error('The shell opened no window')
  await page.waitForURL((url) => url.hostname === 'app.localhost')
  if (options.colorScheme) await page.emulateMedia({ colorScheme: options.colorScheme })
  if (options.viewport) {
    await shell.ask({ ask: 'set-bounds', bounds: options.viewport })
    await page.setViewportSize(options.viewport)
  }
  return {
    name: 'desktop',
    page,
    folder,
    output,
    shell,
    ended,
    async close() {
      // A page that never learned to answer is not waited for.
      await shell.ask({ ask: 'answer', answer: { response: 1 } }).catch(() => {})
      await shell.ask({ ask: 'quit' }).catch(() => {})
      await ended
      await browser.close()
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
