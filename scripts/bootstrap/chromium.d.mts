/** What `chromium.launch` of Playwright takes to start it. */
export interface FoundChromium {
  executablePath: string
  args: string[]
  env: Record<string, string | undefined>
}

export function findChromium(env?: Record<string, string | undefined>): FoundChromium
export function installedBrowsers(env?: Record<string, string | undefined>): string[]
