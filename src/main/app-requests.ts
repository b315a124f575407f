import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { NewsroomError } from '#newsroom/errors.ts'
import { widestRendition } from '#newsroom/photos/renditions.ts'

/** What the requests of a window need of the newsroom. */
export interface RequestTargets {
  /** The path of a photo's rendition at most `width` pixels wide, cropped where it is wanted as it is published; null where the photo has no file. */
  rendition(photoId: string, width: number, isPublished: boolean): Promise<{ path: string; mediaType: string } | null>
  /** The path of a file of a dictionary in the newsroom's folder; null where there is none that may be read. */
  dictionary(language: string, part: string): Promise<string | null>
  /** Adds one photo from a stream of bytes, or supplies the missing original of `photoId`; the answer is JSON. */
  addPhoto(file: { name: string; content: Readable; photoId: string | null; signal: AbortSignal }): Promise<unknown>
  /** Lays the fields of an XMP file over those of a photo that came with it; the answer is JSON. */
  addSidecar(file: { name: string; content: Readable; photoId: string }): Promise<unknown>
  /** Imports one file from a stream of bytes; the answer is JSON. */
  importFile(file: { name: string; content: Readable; signal: AbortSignal }): Promise<unknown>
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** No script but our own, no connection but home. Styles may be set on elements (the editor does); frames hold previews without scripts. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** The worker that checks spelling compiles Hunspell's WebAssembly. It alone may: a worker's policy is that of its own script, not the page's. */
const spellingWorker = /^\/assets\/spelling-worker-[\w-]+\.js$/
const spellingPolicy = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'"].join('; ')

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function answer(status: number, body: string | null, headers: Record<string, string> = {}): Response {
  return new Response(body, { status, headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers } })
}

function json(value: unknown): Response {
  return answer(200, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8' })
}

async function file(path: string, mediaType: string, cacheControl: string): Promise<Response> {
  const { size } = await stat(path)
  const content = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  return new Response(content, {
    status: 200,
    headers: { ...securityHeaders, 'content-type': mediaType, 'content-length': String(size), 'cache-control': cacheControl },
  })
}

/** The path that an address asks for, decoded; null where it cannot be one. Who judges an address reads it by this too, as it will be answered. */
export function pathAsked(url: URL): string | null {
  try {
    const pathname = decodeURIComponent(url.pathname)
    return pathname.includes('\0') ? null : pathname
  } catch {
    return null
  }
}

const newsroomFolders = ['photos', 'dictionaries']

/** Whether a path leads to what is the newsroom's own, not to a file of the window. */
export function isOfNewsroom(pathname: string): boolean {
  return newsroomFolders.includes(pathname.split('/')[1] ?? '')
}

/**
 * Answers what a window asks for outside the contract: its own files, photos by id, and streamed uploads. The desktop door calls it from its
 * own protocol, the browser door from its server, after each has checked who asks.
 *
 * @param targets the newsroom's side; absent ones answer 404
 * @param rendererFolder absolute path of the built window
 */
export function createAppRequests(targets: RequestTargets, rendererFolder: string): (request: Request) => Promise<Response> {
  const folder = normalize(rendererFolder)

  async function rendererFile(pathname: string): Promise<Response> {
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : pathname))
    const mediaType = mediaTypes[extname(path)]
    if (!path.startsWith(folder + sep) || mediaType === undefined) return answer(404, 'Not found')
    const found = await stat(path).catch(() => null)
    if (!found?.isFile()) return answer(404, 'Not found')
    const lasting = pathname.startsWith('/assets/')
    const response = await file(path, mediaType, lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (spellingWorker.test(pathname)) response.headers.set('content-security-policy', spellingPolicy)
    return response
  }

  async function photo(id: string, width: string, isPublished: boolean): Promise<Response> {
    const pixels = Number(width)
    if (!uuid.test(id) || !Number.isInteger(pixels) || pixels < 1 || pixels > widestRendition) return answer(404, 'Not found')
    const rendition = await targets.rendition(id, pixels, isPublished).catch((error: unknown) => {
      if (error instanceof NewsroomError && (error.kind === 'NOT_FOUND' || error.kind === 'NOT_A_PHOTO')) return null
      throw error
    })
    return rendition ? file(rendition.path, rendition.mediaType, 'private, no-cache') : answer(404, 'Not found')
  }

  async function dictionary(name: string): Promise<Response> {
    const extension = extname(name)
    const path = await targets.dictionary(name.slice(0, -extension.length), extension.slice(1))
    return path === null ? answer(404, 'Not found') : file(path, 'application/octet-stream', 'no-store')
  }

  function upload(request: Request): { name: string; content: Readable; signal: AbortSignal } {
    const name = decodeURIComponent(request.headers.get('x-file-name') ?? 'untitled').slice(0, 4_000)
    const content = request.body ? Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]) : Readable.from([])
    return { name, content, signal: request.signal }
  }

  return async (request) => {
    const url = new URL(request.url)
    const pathname = pathAsked(url)
    if (pathname === null) return answer(400, 'Bad request')
    if (request.method === 'POST') {
      // A form of another page cannot set this header without asking first, and nobody answers it.
      if (!request.headers.has('x-file-name')) return answer(400, 'Bad request')
      if (pathname === '/photos') {
        const photoId = url.searchParams.get('for')
        const withSidecar = url.searchParams.get('sidecar-of')
        if ([photoId, withSidecar].some((id) => id !== null && !uuid.test(id))) return answer(400, 'Bad request')
        if (withSidecar !== null) return json(await targets.addSidecar({ ...upload(request), photoId: withSidecar }))
        return json(await targets.addPhoto({ ...upload(request), photoId }))
      }
      if (pathname === '/import') return json(await targets.importFile(upload(request)))
      return answer(404, 'Not found')
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'Method not allowed')
    const [, first, id, width, ...rest] = pathname.split('/')
    if (first === 'dictionaries' && id !== undefined && width === undefined) return dictionary(id)
    const asWhat = rest.join('/')
    if (first === 'photos' && id !== undefined && width !== undefined && (asWhat === '' || asWhat === 'published')) return photo(id, width, asWhat !== '')
    return rendererFile(pathname)
  }
}
