import { EventEmitter } from 'node:events'

/** What a page is sent, or sends, through a port, as JSON can carry it. */
export type PortData = { text: string } | { bytes: string } | { json: unknown }

export function encodePortData(data: unknown): PortData {
  if (typeof data === 'string') return { text: data }
  if (data instanceof Uint8Array) return { bytes: Buffer.from(data).toString('base64') }
  if (data instanceof ArrayBuffer) return { bytes: Buffer.from(data).toString('base64') }
  return { json: data }
}

export function decodePortData(data: PortData): unknown {
  if ('text' in data) return data.text
  if ('bytes' in data) return new Uint8Array(Buffer.from(data.bytes, 'base64'))
  return data.json
}

/** One end of a channel. The other end is in this process until it is transferred to a page. */
export class MessagePortMain extends EventEmitter {
  #started = false
  #closed = false
  #queue: unknown[] = []
  /** Where this end's messages go. */
  deliver: (data: unknown) => void = () => {}
  /** Tells the other end that this one closed. */
  hangUp: () => void = () => {}

  postMessage(data: unknown): void {
    if (!this.#closed) this.deliver(data)
  }

  start(): void {
    this.#started = true
    for (const data of this.#queue.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.hangUp()
    this.emit('close')
  }

  receive(data: unknown): void {
    if (this.#closed) return
    if (this.#started) this.emit('message', { data, ports: [] })
    else this.#queue.push(data)
  }
}

export class MessageChannelMain {
  readonly port1 = new MessagePortMain()
  readonly port2 = new MessagePortMain()

  constructor() {
    const { port1, port2 } = this
    port1.deliver = (data) => port2.receive(data)
    port2.deliver = (data) => port1.receive(data)
    port1.hangUp = () => port2.close()
    port2.hangUp = () => port1.close()
  }
}
