import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { preventable } from './preventable.ts'
import { record } from './record.ts'
import { addresses } from './session.ts'
import { strict } from './strict.ts'
import { WebContents } from './web-contents.ts'

type Rectangle = { x: number; y: number; width: number; height: number }
type WindowOptions = Partial<Rectangle> & { show?: boolean; webPreferences?: Record<string, unknown> } & Record<string, unknown>

const windows = new Set<BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  readonly webContents: WebContents
  #bounds: Rectangle
  #maximized = false
  #minimized = false
  #fullScreen = false
  #destroyed = false

  constructor(options: WindowOptions) {
    super()
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options
    this.#bounds = { x, y, width, height }
    record.windows.push(JSON.parse(JSON.stringify(options)) as Record<string, unknown>)
    const contents = new WebContents(webPreferences['preload'] as string | undefined, { width, height })
    this.webContents = strict('WebContents', contents)
    contents.self = this.webContents
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    return strict('BrowserWindow', this as BrowserWindow)
  }

  async loadURL(url: string): Promise<void> {
    record.loaded.push(url)
    const page = await this.webContents.ready
    await page.goto(addresses.toChromium(url)).catch((error: Error) => {
      if (!this.#destroyed) console.error(`The stand-in could not load ${url}: ${error.message}`)
    })
    if (!this.#destroyed) this.emit('ready-to-show')
  }

  show(): void {
    record.shown.push('show')
  }

  focus(): void {
    record.shown.push('focus')
  }

  restore(): void {
    this.#minimized = false
    record.shown.push('restore')
  }

  minimize(): void {
    this.#minimized = true
  }

  maximize(): void {
    this.#maximized = true
    record.shown.push('maximize')
  }

  setFullScreen(value: boolean): void {
    this.#fullScreen = value
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  isMinimized(): boolean {
    return this.#minimized
  }

  isFullScreen(): boolean {
    return this.#fullScreen
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('move')
    this.emit('resize')
    void this.webContents.page?.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height })
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  close(): void {
    if (this.#destroyed) return
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    for (const each of windows) if (each.webContents === this.webContents) windows.delete(each)
    void this.webContents.page?.close().catch(() => {})
    this.emit('closed')
    app.windowClosed(windows.size)
  }
}
