import { dialog, type BrowserWindow, type IpcMain } from 'electron'
import type { TFunction } from 'i18next'
import { allSaved, commandChannel, type WindowCommand } from '#contract/window.ts'
import { isFromApp } from './sender.ts'

/** As long as the page may take before the user is asked. */
const patience = 5_000

export function sendCommand(window: BrowserWindow | null, command: WindowCommand): void {
  if (window && !window.isDestroyed()) window.webContents.send(commandChannel, command)
}

/**
 * Lets the window close once its page has said that everything is on disk. A page that does not say so in time, or that is gone, is asked
 * about: the user decides whether to wait.
 *
 * @param onStaying told when the user keeps the window open, so that a quit under way ends
 */
export function saveBeforeClosing(window: BrowserWindow, ipcMain: IpcMain, t: TFunction, onStaying: () => void): void {
  let mayClose = false
  let waiting: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(waiting)
    waiting = undefined
    mayClose = true
    if (!window.isDestroyed()) window.close()
  }

  const ask = () => {
    waiting = undefined
    if (window.isDestroyed()) return
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: t('desktop.closing.message'),
      detail: t('desktop.closing.detail'),
      buttons: [t('desktop.closing.stay'), t('desktop.closing.close')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (answer === 1) close()
    else onStaying()
  }

  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    if (waiting) return
    waiting = setTimeout(ask, patience)
    sendCommand(window, 'save-now')
  })

  const heard = (event: Electron.IpcMainEvent) => {
    if (waiting && isFromApp(event) && event.sender === window.webContents) close()
  }
  ipcMain.on(allSaved, heard)
  window.on('closed', () => {
    clearTimeout(waiting)
    ipcMain.off(allSaved, heard)
  })
}
