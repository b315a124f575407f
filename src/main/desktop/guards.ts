import type { App, Session, WebContents } from 'electron'
import { isAppUrl } from './app-scheme.ts'

/** Allowed in the window's own page alone: copying text and photos, and a window without its frame. */
const permitted = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Denies what pages may ask of a machine, and every request that leaves it. `alsoAllowed` is for the development server. */
export function guardSession(session: Session, alsoAllowed: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(permitted.has(permission) && details.isMainFrame && isAppUrl(details.requestingUrl))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) => permitted.has(permission) && details.isMainFrame && isAppUrl(origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !staysHere(details.url) && !alsoAllowed(details.url) }))
  session.on('will-download', (event, item) => {
    // The user is asked where a copy of a story goes; nothing else is ever downloaded.
    if (!isMadeHere(item.getURL())) event.preventDefault()
  })
  // Dictionaries would be fetched from the network; the system's own need no fetching.
  session.setSpellCheckerDictionaryDownloadURL('stet://app/dictionaries/')
}

/** Whether the window's own page made the file, as it does of a copy of a story. */
function isMadeHere(address: string): boolean {
  return address.startsWith('blob:') && isAppUrl(address.slice('blob:'.length))
}

function staysHere(address: string): boolean {
  if (address.startsWith('blob:')) return isMadeHere(address)
  return address.startsWith('data:') || address.startsWith('devtools:') || isAppUrl(address)
}

/** Keeps every page where it is: no other page, no second window, no guest. What may be opened goes to the user's browser. */
export function guardContents(app: App, openLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, openLink))
}

function guardPage(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (isAppUrl(event.url)) return
    event.preventDefault()
    openLink(event.url)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !staysHere(event.url) && event.url !== 'about:srcdoc' && event.url !== 'about:blank') event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
}
