import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, CDPSession, Frame, Page, Request as PageRequest } from 'playwright-core'
import { app } from './app.ts'
import { theChromium } from './chromium.ts'
import { ipcMain } from './ipc.ts'
import { runPreload } from './page-side.ts'
import { decodePortData, encodePortData, type MessagePortMain, type PortData } from './ports.ts'
import { record } from './record.ts'
import { addresses, defaultSession, isBlocked } from './session.ts'
import { strict } from './strict.ts'

type Rectangle = { x: number; y: number; width: number; height: number }
type WindowOptions = Partial<Rectangle> & { show?: boolean; webPreferences?: Record<string, unknown> } & Record<string, unknown>
type WindowOpenHandler = (details: { url: string; disposition: string }) => { action: 'allow' | 'deny' }
type FromPage =
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'expose'; name: string; members: string[] }
  | { kind: 'port-message'; id: string; data: PortData }
  | { kind: 'port-close'; id: string }

const bindingName = '__electronStandIn'

/** An event that a listener may prevent. */
function preventable<T extends object>(details: T) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

class WebFrameMain {
  readonly #contents: WebContents
  readonly #frame: Frame

  constructor(contents: WebContents, frame: Frame) {
    this.#contents = contents
    this.#frame = frame
  }

  get url(): string {
    return addresses.toShell(this.#frame.url())
  }

  get parent(): WebFrameMain | null {
    const parent = this.#frame.parentFrame()
    return parent ? frameOf(this.#contents, parent) : null
  }

  postMessage(channel: string, message: unknown, ports: MessagePortMain[] = []): void {
    this.#contents.deliver(channel, [message], ports)
  }
}

const frameOf = (contents: WebContents, frame: Frame): WebFrameMain => strict('WebFrameMain', new WebFrameMain(contents, frame))

let contentsCount = 0
let portCount = 0

export class WebContents extends EventEmitter {
  readonly id = ++contentsCount
  readonly session = defaultSession
  /** Rejects when the page could not be made. */
  readonly ready: Promise<Page>
  page: Page | null = null
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' })
  #ports = new Map<string, MessagePortMain>()
  #crashed = false

  constructor(preload: string | undefined, size: { width: number; height: number }) {
    super()
    this.ready = this.#open(preload, size)
    this.ready.catch((error: unknown) => console.error('The stand-in could not open a page', error))
  }

  async #open(preload: string | undefined, size: { width: number; height: number }): Promise<Page> {
    const context = await theChromium()
    const [blank] = context.pages()
    const page = blank && !owners.has(blank) ? blank : await context.newPage()
    owners.set(page, this)
    this.page = page
    await page.setViewportSize(size)
    await page.exposeBinding(bindingName, ({ frame }, message: string) => this.#hear(frame, JSON.parse(message) as FromPage))
    if (preload !== undefined) {
      const source = readFileSync(preload, 'utf8')
      await page.addInitScript({ content: `(${runPreload.toString()})(function (require, module, exports, process) {\n${source}\n})` })
    }
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#dropPorts()
    })
    page.on('crash', () => {
      this.#crashed = true
      this.#dropPorts()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
    page.on('close', () => this.#dropPorts())
    await guardNavigation(context)
    await this.#watchOtherSchemes(await context.newCDPSession(page))
    return page
  }

  /** Addresses such as `mailto:` are never requested; Chromium hands them on, and Electron asks first. */
  async #watchOtherSchemes(cdp: CDPSession): Promise<void> {
    await cdp.send('Page.enable')
    cdp.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (/^(https?|about|blob|data|javascript):/.test(url)) return
      if (disposition === 'currentTab') this.mayNavigate(url, true)
      else this.mayOpen(url)
    })
  }

  #hear(frame: Frame, message: FromPage): void {
    if (message.kind === 'send') {
      const event = { sender: this.self, senderFrame: frameOf(this, frame), ports: [] }
      ipcMain.emit(message.channel, event, ...message.args)
    } else if (message.kind === 'expose') {
      record.exposed.push({ name: message.name, members: message.members })
    } else if (message.kind === 'port-message') {
      this.#ports.get(message.id)?.postMessage(decodePortData(message.data))
    } else {
      this.#ports.get(message.id)?.close()
    }
  }

  /** Set by the window: this object as the shell sees it, which is what it compares senders with. */
  self: WebContents = this

  deliver(channel: string, args: unknown[], ports: MessagePortMain[]): void {
    const ids = ports.map((port) => {
      const id = String(++portCount)
      this.#ports.set(id, port)
      port.on('message', ({ data }: { data: unknown }) => this.#call('portMessage', [id, encodePortData(data)]))
      port.on('close', () => {
        this.#ports.delete(id)
        this.#call('portClose', [id])
      })
      port.start()
      return id
    })
    this.#call('receive', [channel, args, ids])
  }

  #call(method: string, args: unknown[]): void {
    const { page } = this
    if (!page || page.isClosed() || this.#crashed) return
    const script = ([name, values]: [string, unknown[]]) => {
      const inside = (window as unknown as Record<symbol, Record<string, (...all: unknown[]) => void> | undefined>)[Symbol.for('electron stand-in')]
      inside?.[name]?.(...values)
    }
    // A page that went away in the meantime hears nothing, as in Electron.
    page.evaluate(script, [method, args] as [string, unknown[]]).catch(() => {})
  }

  #dropPorts(): void {
    for (const port of this.#ports.values()) port.close()
    this.#ports.clear()
  }

  send(channel: string, ...args: unknown[]): void {
    this.deliver(channel, args, [])
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpen = handler
  }

  isCrashed(): boolean {
    return this.#crashed
  }

  reload(): void {
    this.#crashed = false
    void this.page?.reload()
  }

  forcefullyCrashRenderer(): void {
    void this.page?.goto('chrome://crash').catch(() => {})
  }

  /** Asks the shell whether the page may go there. */
  mayNavigate(address: string, isMainFrame: boolean): boolean {
    const url = addresses.toShell(address)
    const forFrame = preventable({ url, isMainFrame })
    this.emit('will-frame-navigate', forFrame)
    if (!isMainFrame || forFrame.defaultPrevented) return !forFrame.defaultPrevented
    const forPage = preventable({ url, isMainFrame })
    this.emit('will-navigate', forPage, url)
    return !forPage.defaultPrevented
  }

  mayRedirect(address: string): boolean {
    const event = preventable({ url: addresses.toShell(address), isMainFrame: true })
    this.emit('will-redirect', event)
    return !event.defaultPrevented
  }

  /** Asks the shell whether a second window may open. */
  mayOpen(address: string): boolean {
    return this.#windowOpen({ url: addresses.toShell(address), disposition: 'new-window' }).action === 'allow'
  }
}

const owners = new Map<Page, WebContents>()
const guarded = new WeakSet<BrowserContext>()

async function closeIfOpened(page: Page): Promise<void> {
  if (!owners.has(page) && (await page.opener()) !== null) await page.close()
}

/** Puts every request that would leave the shell's own scheme, and every navigation, before the shell. */
async function guardNavigation(context: BrowserContext): Promise<void> {
  if (guarded.has(context)) return
  guarded.add(context)
  context.on('page', (page) => {
    // The shell's own pages are known by now; any other was opened by a page, or is the accessibility checker's own, which a slow machine needs for longer.
    setTimeout(() => void closeIfOpened(page).catch(() => {}), 2_000).unref()
  })
  await context.route('**/*', async (route, request) => {
    const url = request.url()
    const page = pageOf(request)
    const contents = page && owners.get(page)
    if (!page || !contents) {
      // A page of another origin is cut off from its opener; with one window there is no doubt which it was.
      const [window] = windows
      window?.webContents.mayOpen(url)
      await route.abort('blockedbyclient').catch(() => {})
      await page?.close().catch(() => {})
      return
    }
    const isNavigation = request.isNavigationRequest()
    const isFirst = isNavigation && contents.page?.url() === 'about:blank' && request.frame() === page.mainFrame()
    if (isNavigation && !isFirst && !contents.mayNavigate(url, request.frame() === page.mainFrame())) return route.abort('aborted')
    if (await isBlocked(url)) {
      record.blocked.push(addresses.toShell(url))
      return route.abort('blockedbyclient')
    }
    if (addresses.isOurs(url)) return route.continue()
    // Nothing of a test may reach a network, whatever the shell allows.
    record.blocked.push(`NOT BLOCKED BY THE SHELL: ${url}`)
    return route.abort('blockedbyclient')
  })
}

/** The page that a request comes from; null for the first one of a page that is not there yet. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}

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
