import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { findChromium } from '../../../scripts/bootstrap/chromium.mjs'
import { serveScheme } from './session.ts'

const profile = mkdtempSync(join(tmpdir(), 'stet-stand-in-'))

async function start(): Promise<BrowserContext> {
  await serveScheme()
  const { executablePath, args, env } = findChromium()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args, '--remote-debugging-port=0'],
    env: env as Record<string, string>,
    headless: true,
    viewport: null,
    locale: 'en-US',
    timezoneId: 'Europe/Lisbon',
    colorScheme: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  process.stdout.write(`stand-in: cdp http://127.0.0.1:${port}\n`)
  return context
}

let started: Promise<BrowserContext> | null = null

/** The Chromium that shows the shell's windows; started with the first of them. */
export function theChromium(): Promise<BrowserContext> {
  started ??= start()
  return started
}

export async function endChromium(): Promise<void> {
  const context = await started
  await context?.close().catch(() => {})
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
}
