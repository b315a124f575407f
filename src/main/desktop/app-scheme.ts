import type { Protocol } from 'electron'

const appScheme = 'stet'
/** Where the window lives. A scheme of our own has an origin, may use fetch, and has none of the powers of `file://`. */
export const appOrigin = 'stet://app'

/** Must run before the app is ready. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
}

/** Whether an address belongs to the window itself. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password, port } = new URL(address)
  return protocol === `${appScheme}:` && host === 'app' && !username && !password && !port
}

/** Answers the window's requests; another host of the scheme has nothing. */
export function serveApp(protocol: Protocol, answer: (request: Request) => Promise<Response>): void {
  protocol.handle(appScheme, (request) => (isAppUrl(request.url) ? answer(request) : new Response(null, { status: 404 })))
}
