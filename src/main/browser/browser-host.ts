import { spawn } from 'node:child_process'
import { NewsroomError } from '#newsroom/errors.ts'
import { startNode } from '#newsroom/work/start-process.ts'
import type { Host } from '#main/host.ts'

const schemes = ['http:', 'https:', 'mailto:']

/** The program that opens a file, a folder or an address as a double click would. */
function opener(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'open'
  return platform === 'win32' ? 'explorer.exe' : 'xdg-open'
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Opens a folder or an address on the machine that the newsroom runs on, which is the user's own.
 *
 * @throws NOT_HERE where there is no display or nothing that could open it
 */
export async function openOutside(target: string): Promise<void> {
  if (!hasDisplay()) throw new NewsroomError('NOT_HERE', {})
  await new Promise<void>((resolve, reject) => {
    const child = spawn(opener(process.platform), [target], { stdio: 'ignore', detached: true })
    child.once('error', (cause) => reject(new NewsroomError('NOT_HERE', {}, { cause })))
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

/** The browser door has no native dialogs: the window brings its own. */
export const browserHost: Host = {
  door: 'browser',
  chooseFolder: () => Promise.reject(new NewsroomError('NOT_HERE', {})),
  chooseFiles: () => Promise.reject(new NewsroomError('NOT_HERE', {})),
  openFolder: openOutside,
  startProcess: startNode,
  async openLink(url) {
    if (!URL.canParse(url) || !schemes.includes(new URL(url).protocol)) throw new NewsroomError('INVALID', { reason: 'This address cannot be opened.' })
    await openOutside(url)
  },
}
