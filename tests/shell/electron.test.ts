import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { hasDisplay, installedElectron } from '../../scripts/bootstrap/electron.mjs'

// The same shell in Electron itself, wherever its binary is. Where it is not, the stand-in's tests are all there is, and that is said.

const root = join(import.meta.dirname, '../..')
const binary = installedElectron()
const reason = binary === null ? 'Electron’s binary is not on this machine' : hasDisplay() ? null : 'there is no display'
if (reason) process.stderr.write(`The desktop window is tested over the stand-in alone: ${reason}.\n`)

let app: ElectronApplication | null = null
let home: string

async function launch(): Promise<ElectronApplication> {
  home = await mkdtemp(join(tmpdir(), 'stet-electron-'))
  app = await _electron.launch({
    executablePath: binary ?? '',
    args: [root, `--user-data-dir=${join(home, 'config')}`, '--newsroom', join(home, 'newsroom'), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...process.env, STET_LANG: 'en' },
  })
  return app
}

afterEach(async () => {
  await app?.close()
  app = null
  if (home) await rm(home, { recursive: true, force: true })
})

describe.runIf(reason === null)('in Electron itself', () => {
  test('the window opens, has no Node, and writes a story', async () => {
    const page = await (await launch()).firstWindow()
    expect(page.url()).toBe('stet://app/')
    expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([])
    await page.getByRole('button', { name: 'New story' }).first().click()
    await page.getByRole('textbox', { name: 'Headline' }).fill('Port talks resume')
    await page.getByRole('status', { name: 'Save state' }).filter({ hasText: /^Saved$/ }).waitFor()
  })

  test('the window goes nowhere else, opens no second window, and is granted nothing', async () => {
    const running = await launch()
    await running.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (url) => void opened.push(url)
    })
    const page = await running.firstWindow()
    await page.evaluate(() => {
      window.location.assign('https://example.org/away')
      window.open('https://example.org/second')
      window.open('file:///etc/passwd')
    })
    await expect.poll(() => running.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['https://example.org/away', 'https://example.org/second'])
    expect(page.url()).toBe('stet://app/')
    expect(running.windows()).toHaveLength(1)
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    expect(await page.evaluate(() => fetch('https://example.org/').then(() => true, () => false))).toBe(false)
  })
})

describe.runIf(reason !== null)('without Electron', () => {
  test('this run says why Electron itself was not tested', () => {
    expect(reason).toMatch(/binary|display/)
  })
})
