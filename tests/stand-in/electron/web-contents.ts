import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { CDPSession, Frame, Page } from 'playwright-core'
import { theChromium } from './chromium.ts'
import { ipcMain } from './ipc.ts'
import { guardNavigation, owners } from './navigation.ts'
import { runPreload } from './page-side.ts'
import { decodePortData, encodePortData, type MessagePortMain, type PortData } from './ports.ts'
import { preventable } from './preventable.ts'
import { record } from './record.ts'
import { addresses, defaultSession } from './session.ts'
import { strict } from './strict.ts'

type WindowOpenHandler = (details: { url: string; disposition: string }) => { action: 'allow' | 'deny' }
type FromPage =
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'expose'; name: string; members: string[] }
  | { kind: 'port-message'; id: string; data: PortData }
  | { kind: 'port-close'; id: string }

const bindingName = '__electronStandIn'

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
