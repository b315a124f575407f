/**
 * Runs in the page before anything of the page: gives the built preload the few modules that a sandboxed preload has, and bridges its
 * messages. It is sent to Chromium as text, so it uses nothing from outside itself.
 */
export function runPreload(preload: (require: (name: string) => object, module: object, exports: object, process: undefined) => void): void {
  type Listener = (event: unknown, ...args: unknown[]) => void
  type Data = { text: string } | { bytes: string } | { json: unknown }
  const standIn = window as unknown as Record<string, unknown>
  const bindingName = '__electronStandIn'
  const send = standIn[bindingName] as (message: string) => Promise<void>
  // A preload runs in the window's own page alone, not in frames within it.
  if (window !== window.top || typeof send !== 'function') return
  delete standIn[bindingName]

  // A port becomes another object when it is posted on to the page. Chromium says nothing when a port closes; Electron adds the event.
  const travelling: string[] = []
  window.addEventListener('message', ({ ports: [port] }) => {
    const id = port && travelling.shift()
    const known = id === undefined ? undefined : bridges.get(id)
    if (!port || !known) return
    known.theirs = port
    const close = port.close.bind(port)
    port.close = () => {
      close()
      tell({ kind: 'port-close', id })
    }
  })

  const tell = (message: unknown) => void send(JSON.stringify(message))
  const listeners = new Map<string, Set<Listener>>()
  const bridges = new Map<string, { bridge: MessagePort; theirs: MessagePort }>()

  const strict = (name: string, target: object): object =>
    new Proxy(target, {
      get(object, property, receiver) {
        if (property in object || typeof property === 'symbol') return Reflect.get(object, property, receiver)
        throw new Error(`The stand-in for electron has no ${name}.${property} in a preload`)
      },
    })

  const encode = (data: unknown): Data => {
    if (typeof data === 'string') return { text: data }
    if (!(data instanceof Uint8Array) && !(data instanceof ArrayBuffer)) return { json: data }
    let binary = ''
    for (const byte of new Uint8Array(data instanceof Uint8Array ? data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) : data)) binary += String.fromCharCode(byte)
    return { bytes: btoa(binary) }
  }

  const decode = (data: Data): unknown => {
    if ('text' in data) return data.text
    if ('bytes' in data) return Uint8Array.from(atob(data.bytes), (character) => character.charCodeAt(0))
    return data.json
  }

  const ipcRenderer = strict('ipcRenderer', {
    send: (channel: string, ...args: unknown[]) => tell({ kind: 'send', channel, args }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
    },
  })

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld(name: string, api: Record<string, unknown>) {
      tell({ kind: 'expose', name, members: Object.keys(api) })
      Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true })
    },
  })

  const webUtils = strict('webUtils', {
    // Chromium does not tell a page where a file lies; a test names the folder that its files come from.
    getPathForFile(file: File) {
      const folder = standIn['__electronStandInFiles']
      return typeof folder === 'string' ? `${folder}/${file.name}` : ''
    },
  })

  const modules: Record<string, object> = { electron: strict('electron', { contextBridge, ipcRenderer, webUtils }) }
  const require = (name: string) => {
    if (modules[name]) return modules[name]
    throw new Error(`A sandboxed preload cannot require ${name}`)
  }

  Object.defineProperty(window, Symbol.for('electron stand-in'), {
    value: {
      receive(channel: string, args: unknown[], portIds: string[]) {
        const ports = portIds.map((id) => {
          const { port1: theirs, port2: bridge } = new MessageChannel()
          bridge.addEventListener('message', (event) => tell({ kind: 'port-message', id, data: encode(event.data) }))
          bridge.start()
          bridges.set(id, { bridge, theirs })
          travelling.push(id)
          return theirs
        })
        for (const listener of listeners.get(channel) ?? []) listener({ ports }, ...args)
      },
      portMessage: (id: string, data: Data) => bridges.get(id)?.bridge.postMessage(decode(data)),
      portClose(id: string) {
        const ended = bridges.get(id)
        bridges.delete(id)
        ended?.bridge.close()
        ended?.theirs.dispatchEvent(new Event('close'))
      },
    },
  })

  preload(require, { exports: {} }, {}, undefined)
}
