import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { openOutside } from './browser-host.ts'

const onLinux = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable']

function candidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(env['HOME'] ?? '', 'Applications')].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  if (platform === 'win32') {
    const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
    return programs.flatMap((folder) => [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'), join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')])
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return onLinux.flatMap((name) => folders.map((folder) => join(folder, name)))
}

async function installedBrowser(): Promise<string | null> {
  for (const path of candidates(process.platform, process.env)) {
    const there = await access(path).then(
      () => true,
      () => false,
    )
    if (there) return path
  }
  return null
}

/**
 * Opens Stet's own address as an app window of an installed Chrome, Chromium or Edge, else in the user's default browser.
 *
 * @throws NOT_HERE where there is no display or nothing that could open it
 */
export async function openWindow(url: string): Promise<void> {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  const browser = hasDisplay ? await installedBrowser() : null
  if (browser === null) return openOutside(url)
  await new Promise<void>((resolve, reject) => {
    const child = spawn(browser, [`--app=${url}`], { stdio: 'ignore', detached: true })
    child.once('error', reject)
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  }).catch(() => openOutside(url))
}
