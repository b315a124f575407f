import { createORPCClient } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#contract/contract.ts'

export type NewsroomClient = ContractRouterClient<Contract>

/** A line to the newsroom. `closed` resolves when it breaks: every call on it fails from then on. */
export interface Connection {
  client: NewsroomClient
  closed: Promise<void>
}

/** The token was used before or is wrong, and this browser has no cookie from an earlier visit. */
export class NotAdmittedError extends Error {}

function desktopPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.source !== window || event.data !== 'stet:port' || !port) return
      window.removeEventListener('message', receive)
      resolve(port)
    }
    window.addEventListener('message', receive)
    window.postMessage('stet:want-port', window.location.origin)
  })
}

async function connectToPort(): Promise<Connection> {
  const port = await desktopPort()
  const closed = new Promise<void>((resolve) => port.addEventListener('close', () => resolve()))
  port.start()
  return { client: createORPCClient(new PortLink({ port })), closed }
}

/** Exchanges the one-time token of the address for a cookie and takes the token out of the address bar. */
async function enter(): Promise<void> {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token')
  if (token === null) return
  await fetch('/enter', { method: 'POST', body: token })
  window.history.replaceState(null, '', window.location.pathname)
}

async function connectToSocket(): Promise<Connection> {
  await enter()
  const websocket = new WebSocket(`ws://${window.location.host}/contract`)
  await new Promise<void>((resolve, reject) => {
    websocket.addEventListener('open', () => resolve(), { once: true })
    websocket.addEventListener('error', () => reject(new NotAdmittedError()), { once: true })
    websocket.addEventListener('close', () => reject(new Error('The line was closed before it stood')), { once: true })
  })
  const closed = new Promise<void>((resolve) => websocket.addEventListener('close', () => resolve(), { once: true }))
  return { client: createORPCClient(new SocketLink({ websocket })), closed }
}

/** Opens the line that this window has: the desktop's port, or the browser door's WebSocket. */
export function connect(): Promise<Connection> {
  return window.stet ? connectToPort() : connectToSocket()
}
