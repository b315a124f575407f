import { securityHeaders } from '#main/app-requests.ts'

// The window's own sources lie below a folder of the same name.
const newsroomPath = /^\/(?:photos\/[0-9a-f-]{36}\/\d+|dictionaries\/[\w-]+\.(?:aff|dic))$/
const spellingWorker = /\/spelling-worker\.ts$/

/**
 * Answers for the window's files from the development server, so that the window reloads as its sources change; all else as ever. Scripts of
 * the server's own and its socket have to be allowed, which a packaged Stet never does.
 */
export function fromDevServer(answer: (request: Request) => Promise<Response>, devServer: string): (request: Request) => Promise<Response> {
  const socket = devServer.replace(/^http/, 'ws').replace(/\/$/, '')
  const policy = (securityHeaders['content-security-policy'] ?? '')
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ${socket}`)
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    if (request.method !== 'GET' || newsroomPath.test(pathname)) return answer(request)
    const response = await fetch(new URL(pathname + search, devServer), { headers: { accept: request.headers.get('accept') ?? '*/*' } })
    const allowed = spellingWorker.test(pathname) ? policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") : policy
    const headers = new Headers({ ...securityHeaders, 'content-security-policy': allowed })
    for (const name of ['content-type', 'cache-control', 'etag']) {
      const value = response.headers.get(name)
      if (value !== null) headers.set(name, value)
    }
    return new Response(response.body, { status: response.status, headers })
  }
}
