import { EventEmitter } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Addresses } from './addresses.ts'
import { record } from './record.ts'
import { strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Decision = (decision: { cancel?: boolean }) => void

const handlers = new Map<string, Handler>()
export const addresses = new Addresses('stet')

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: unknown[]) {
    record.schemes.push(...schemes)
  },
  handle(scheme: string, handler: Handler) {
    record.handledSchemes.push(scheme)
    handlers.set(scheme, handler)
  },
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const handler = handlers.get(addresses.scheme)
  const address = addresses.toShell(`http://${request.headers.host}${request.url}`)
  if (!handler) throw new Error(`Nothing handles ${addresses.scheme}:`)
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string' && name !== 'host') headers.set(name, value)
  const method = request.method ?? 'GET'
  const body = method === 'POST' || method === 'PUT' ? (Readable.toWeb(request) as ReadableStream<Uint8Array>) : null
  const result = await handler(new Request(address, { method, headers, body, ...(body ? { duplex: 'half' } : {}) } as RequestInit))
  response.writeHead(result.status, Object.fromEntries(result.headers))
  if (result.body) await pipeline(Readable.fromWeb(result.body as Parameters<typeof Readable.fromWeb>[0]), response)
  else response.end()
}

/** Serves the shell's own scheme to Chromium. */
export async function serveScheme(): Promise<void> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A window that closes wants no more of what it asked for.
      if (response.destroyed && error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
      console.error('The protocol handler failed', error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  addresses.useServer(server)
}

/** What the shell decides about requests and permissions, kept for the stand-in and for tests to ask. */
export const decisions = {
  beforeRequest: null as ((details: { url: string }, decide: Decision) => void) | null,
  permissionRequest: null as ((contents: unknown, permission: string, decide: (granted: boolean) => void, details: unknown) => void) | null,
  permissionCheck: null as ((contents: unknown, permission: string, origin: string, details: unknown) => boolean) | null,
  devicePermission: null as ((details: unknown) => boolean) | null,
  displayMedia: null as ((request: unknown, decide: (streams: unknown) => void) => void) | null,
}

/** Whether the shell lets a request leave; asked for every one that is not its own scheme's. */
export function isBlocked(url: string): Promise<boolean> {
  const { beforeRequest } = decisions
  if (!beforeRequest) return Promise.resolve(false)
  return new Promise((resolve) => beforeRequest({ url: addresses.toShell(url) }, ({ cancel }) => resolve(cancel === true)))
}

class Session extends EventEmitter {
  readonly availableSpellCheckerLanguages = ['de', 'en-GB', 'en-US', 'fr', 'ko']
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest(listener: typeof decisions.beforeRequest) {
      decisions.beforeRequest = listener
    },
  })

  setPermissionRequestHandler(handler: typeof decisions.permissionRequest): void {
    decisions.permissionRequest = handler
  }

  setPermissionCheckHandler(handler: typeof decisions.permissionCheck): void {
    decisions.permissionCheck = handler
  }

  setDevicePermissionHandler(handler: typeof decisions.devicePermission): void {
    decisions.devicePermission = handler
  }

  setDisplayMediaRequestHandler(handler: typeof decisions.displayMedia): void {
    decisions.displayMedia = handler
  }

  setSpellCheckerLanguages(languages: string[]): void {
    record.spellCheckerLanguages = languages
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    record.spellCheckerDictionaryUrl = url
  }
}

export const defaultSession = strict('session.defaultSession', new Session())
export const session = strict('session', { defaultSession })
