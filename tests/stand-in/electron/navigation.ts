import type { BrowserContext, Page, Request as PageRequest } from 'playwright-core'
import { record } from './record.ts'
import { addresses, isBlocked } from './session.ts'
import type { WebContents } from './web-contents.ts'

/** What is shown in which page. */
export const owners = new Map<Page, WebContents>()
const guarded = new WeakSet<BrowserContext>()

async function closeIfOpened(page: Page): Promise<void> {
  if (!owners.has(page) && (await page.opener()) !== null) await page.close()
}

/** Puts every request that would leave the shell's own scheme, and every navigation, before the shell. */
export async function guardNavigation(context: BrowserContext): Promise<void> {
  if (guarded.has(context)) return
  guarded.add(context)
  context.on('page', (page) => {
    // The shell's own pages are known by now; any other was opened by a page, or is the accessibility checker's own, which a slow machine needs for longer.
    setTimeout(() => void closeIfOpened(page).catch(() => {}), 2_000).unref()
  })
  await context.route('**/*', async (route, request) => {
    const url = request.url()
    const page = pageOf(request)
    const contents = page && owners.get(page)
    if (!page || !contents) {
      // A page of another origin is cut off from its opener; with one window there is no doubt which it was.
      const opener = [...owners].find(([one]) => !one.isClosed())?.[1]
      opener?.mayOpen(url)
      await route.abort('blockedbyclient').catch(() => {})
      await page?.close().catch(() => {})
      return
    }
    const isNavigation = request.isNavigationRequest()
    const isFirst = isNavigation && contents.page?.url() === 'about:blank' && request.frame() === page.mainFrame()
    if (isNavigation && !isFirst && !contents.mayNavigate(url, request.frame() === page.mainFrame())) return route.abort('aborted')
    if (await isBlocked(url)) {
      record.blocked.push(addresses.toShell(url))
      return route.abort('blockedbyclient')
    }
    if (addresses.isOurs(url)) return route.continue()
    // Nothing of a test may reach a network, whatever the shell allows.
    record.blocked.push(`NOT BLOCKED BY THE SHELL: ${url}`)
    return route.abort('blockedbyclient')
  })
}

/** The page that a request comes from; null for the first one of a page that is not there yet. */
function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page()
  } catch {
    return null
  }
}
