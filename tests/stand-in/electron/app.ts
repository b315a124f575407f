import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, unwatchFile, watchFile, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { record } from './record.ts'
import { strict } from './strict.ts'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

class App extends EventEmitter {
  readonly isPackaged = process.env['STET_STAND_IN_PACKAGED'] === '1'
  #name = 'Stet'
  #quitting = false
  #windowCount: () => { close(): void; isDestroyed(): boolean }[] = () => []
  #lock: string | null = null
  #ending: (() => Promise<void>)[] = []

  setName(name: string): void {
    this.#name = name
  }

  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`The stand-in for electron has no path ${name}`)
    return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), this.#name)
  }

  getPreferredSystemLanguages(): string[] {
    return (process.env['STET_STAND_IN_LANGUAGES'] ?? 'en-US').split(',')
  }

  enableSandbox(): void {
    record.sandboxEnabled = true
  }

  whenReady(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve))
  }

  setAboutPanelOptions(options: unknown): void {
    record.about = options
  }

  showAboutPanel(): void {
    record.shown.push('about')
  }

  relaunch(): void {
    record.relaunched += 1
  }

  /** The first process of a user's Stet holds a file; a later one leaves its data beside it, where the first one finds it. */
  requestSingleInstanceLock(data: unknown): boolean {
    const folder = this.getPath('userData')
    mkdirSync(folder, { recursive: true })
    const lock = join(folder, 'SingletonLock')
    const call = join(folder, 'SingletonCall')
    const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
    if (owner && isAlive(owner)) {
      writeFileSync(call, JSON.stringify({ data, argv: process.argv, cwd: process.cwd(), at: process.hrtime.bigint().toString() }))
      return false
    }
    writeFileSync(lock, String(process.pid))
    this.#lock = lock
    rmSync(call, { force: true })
    watchFile(call, { interval: 50, persistent: false }, () => {
      if (!existsSync(call)) return
      const { data: theirs, argv, cwd } = JSON.parse(readFileSync(call, 'utf8')) as { data: unknown; argv: string[]; cwd: string }
      this.emit('second-instance', {}, argv, cwd, theirs)
    })
    this.#ending.push(async () => unwatchFile(call))
    return true
  }

  /** Told by the windows, so that this file needs not know them. */
  useWindows(windows: () => { close(): void; isDestroyed(): boolean }[], end: () => Promise<void>): void {
    this.#windowCount = windows
    this.#ending.push(end)
  }

  windowClosed(left: number): void {
    if (left > 0) return
    if (this.#quitting) this.#willQuit()
    else if (this.listenerCount('window-all-closed')) this.emit('window-all-closed')
    else this.quit()
  }

  quit(): void {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    const open = this.#windowCount()
    if (open.length === 0) return this.#willQuit()
    for (const window of open) window.close()
    // A window that stays ends the quit.
    if (this.#windowCount().length) this.#quitting = false
  }

  #willQuit(): void {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    this.emit('will-quit', event)
    if (event.defaultPrevented) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  exit(code = 0): void {
    if (this.#lock) rmSync(this.#lock, { force: true })
    void Promise.allSettled(this.#ending.map((end) => end())).then(() => process.exit(code))
  }
}

const instance = new App()

/** The app as the stand-in's other parts use it. */
export const app = instance

export const shellApp = strict('app', instance)
