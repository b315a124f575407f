import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { RPCHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import { createAppRequests, isOfNewsroom, pathAsked, securityHeaders, type RequestTargets } from '#main/app-requests.ts'
import type { CallContext, Host } from '#main/host.ts'
import type { NewsroomRouter } from '#main/router.ts'
import { DoorSession } from './session.ts'

export interface BrowserServerOptions {
  router: NewsroomRouter
  targets: RequestTargets
  host: Host
  rendererFolder: string
  /** 0 lets the system choose. */
  port?: number
  /** Told about what went wrong while a request was answered. */
  onError: (error: unknown) => void
}

export interface BrowserServer {
  /** The address with its one-time token; whoever opens it first is in. */
  readonly url: string
  close(): Promise<void>
}

/** In bytes: the text of a hundred long books. Files never come this way. */
const largestMessage = 64 * 1024 * 1024

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' })
  response.end(sentence)
}

function toWebRequest(request: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const hasBody = request.method === 'POST'
  const body = hasBody ? (Readable.toWeb(request) as ReadableStream<Uint8Array>) : null
  return new Request(new URL(request.url ?? '/', origin), { method: request.method ?? 'GET', headers, body, signal, ...(hasBody ? { duplex: 'half' } : {}) } as RequestInit)
}

/**
 * Serves the window and the contract on 127.0.0.1. Every request must carry the right Host; every request but the page itself and its files
 * the cookie; every write and every WebSocket our own Origin.
 *
 * @throws the server's error when the port is taken
 */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const session = new DoorSession()
  const answer = createAppRequests(options.targets, options.rendererFolder)
  const handler = new RPCHandler<CallContext>(options.router)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false })
  let connections = 0
  let origin = ''

  const fromHere = (request: IncomingMessage) => request.headers.host === new URL(origin).host
  const sameOrigin = (request: IncomingMessage) => request.headers.origin === origin

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let token = ''
    for await (const chunk of request) {
      token += String(chunk)
      if (token.length > 256) break
    }
    const cookie = sameOrigin(request) ? session.exchange(token) : null
    if (cookie === null) {
      refuse(response, 403, 'This address was used before or is not right. Start Stet again to get a new one.')
      return
    }
    response.writeHead(204, { ...securityHeaders, 'set-cookie': cookie, 'cache-control': 'no-store' })
    response.end()
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!fromHere(request)) return refuse(response, 403, 'Stet answers on its own address only.')
    const pathname = pathAsked(new URL(request.url ?? '/', origin))
    if (request.method === 'POST' && pathname === '/enter') return enter(request, response)
    // The page and its scripts hold nothing of the newsroom; they have to load before the token can be exchanged.
    const isPublic = (request.method === 'GET' || request.method === 'HEAD') && pathname !== null && !isOfNewsroom(pathname)
    if (!isPublic && !session.admits(request.headers.cookie)) return refuse(response, 403, 'Open Stet with the address that it printed.')
    if (request.method === 'POST' && !sameOrigin(request)) return refuse(response, 403, 'Stet takes files from its own window only.')
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const result = await answer(toWebRequest(request, origin, gone.signal))
    response.writeHead(result.status, Object.fromEntries(result.headers))
    if (result.body === null || request.method === 'HEAD') response.end()
    else await pipeline(Readable.fromWeb(result.body as Parameters<typeof Readable.fromWeb>[0]), response)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return
      options.onError(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'Stet could not answer. Try again.')
    })
  })

  server.on('upgrade', (request, socket, head) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    if (pathname !== '/contract' || !fromHere(request) || !sameOrigin(request) || !session.admits(request.headers.cookie)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      connections += 1
      const context: CallContext = { host: options.host, origin: `window-${process.pid}-${connections}` }
      void handler.upgrade(connection, { context })
    })
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  origin = `http://127.0.0.1:${address.port}`

  return {
    url: `${origin}/#token=${session.token}`,
    async close() {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
