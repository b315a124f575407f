import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { TFunction } from 'i18next'
import { NewsroomError } from '#newsroom/errors.ts'
import type { Host } from '#main/host.ts'
import { openableLink } from './links.ts'
import { startUtility } from './start-utility.ts'

const extensions: Record<'photos' | 'stories' | 'backup', string[]> = {
  photos: ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp', 'heic', 'heif', 'avif', 'gif'],
  stories: ['md', 'markdown', 'html', 'htm', 'txt', 'docx', 'json'],
  backup: ['stet-backup', 'zip', 'db'],
}

/** Opens an address in the user's own browser. Returns whether its scheme allowed that. */
export function openLink(address: string): boolean {
  const link = openableLink(address)
  if (link !== null) void shell.openExternal(link)
  return link !== null
}

/** Native dialogs over the window. */
export function desktopHost(window: () => BrowserWindow | null, t: TFunction): Host {
  async function choose(options: OpenDialogOptions): Promise<string[]> {
    const over = window()
    const { canceled, filePaths } = over ? await dialog.showOpenDialog(over, options) : await dialog.showOpenDialog(options)
    return canceled ? [] : filePaths
  }
  return {
    door: 'desktop',
    async chooseFolder(start) {
      const [folder] = await choose({
        title: t('desktop.choose.folder'),
        defaultPath: start || homedir(),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      })
      return folder ?? null
    },
    chooseFiles(kind) {
      return choose({
        title: t(`desktop.choose.${kind}`),
        filters: [
          { name: t(`desktop.choose.${kind}`), extensions: extensions[kind] },
          { name: t('desktop.choose.all'), extensions: ['*'] },
        ],
        properties: kind === 'backup' ? ['openFile'] : ['openFile', 'multiSelections'],
      })
    },
    async openFolder(path) {
      const found = await stat(path).catch(() => null)
      // Opening a file could run it; its folder is shown instead.
      if (found?.isDirectory()) {
        const failure = await shell.openPath(path)
        if (failure) throw new NewsroomError('NOT_READABLE', { file: path, reason: 'open' })
      } else if (found) {
        shell.showItemInFolder(path)
      } else {
        throw new NewsroomError('NOT_READABLE', { file: path, reason: 'ENOENT' })
      }
    },
    startProcess: startUtility,
    async openLink(url) {
      if (!openLink(url)) throw new NewsroomError('INVALID', { reason: t('desktop.linkRefused') })
    },
  }
}
