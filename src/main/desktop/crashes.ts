import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { dialog, type App, type BrowserWindow, type CrashReporter } from 'electron'
import type { TFunction } from 'i18next'
import { describeFault } from '#newsroom/faults.ts'

const longestLog = 1_000_000

/** Writes faults, without content, into a file that stays small. */
export function faultLog(file: string, now: () => string = () => new Date().toISOString()): (what: string) => void {
  return (what) => {
    try {
      mkdirSync(dirname(file), { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(file, `${file}.old`)
      appendFileSync(file, `${now()} ${what}\n`)
    } catch {
      // A full disk is told where it matters, beside the text that could not be saved.
    }
  }
}

/** Crash dumps stay on this machine. */
export function keepCrashesHere(crashReporter: CrashReporter): void {
  crashReporter.start({ uploadToServer: false })
}

/** Says in one sentence that the newsroom's process met a fault, and lets the user start again or go on. */
export function explainFaults(app: App, t: () => TFunction, log: (what: string) => void): void {
  let asking = false
  const explain = (error: unknown) => {
    log(describeFault(error))
    if (asking) return
    asking = true
    const again = t()
    const answer = dialog.showMessageBoxSync({
      type: 'error',
      message: again('desktop.fault.message'),
      detail: again('desktop.fault.detail'),
      buttons: [again('desktop.fault.restart'), again('desktop.fault.goOn')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    asking = false
    if (answer === 0) {
      app.relaunch()
      app.quit()
    }
  }
  process.on('uncaughtException', explain)
  process.on('unhandledRejection', explain)
  app.on('child-process-gone', (_event, { type, reason }) => log(`${type} process gone: ${reason}`))
}

/** Says what became of a window whose page is gone or does not answer, and brings it back. */
export function explainLostPages(window: BrowserWindow, t: TFunction, log: (what: string) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log(`page gone: ${reason}`)
    const answer = dialog.showMessageBoxSync(window, {
      type: 'error',
      message: t('desktop.crash.message'),
      detail: t('desktop.crash.detail'),
      buttons: [t('desktop.crash.reopen'), t('desktop.crash.close')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (answer === 0) window.webContents.reload()
    else window.destroy()
  })
  window.on('unresponsive', () => {
    log('page unresponsive')
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: t('desktop.unresponsive.message'),
        detail: t('desktop.unresponsive.detail'),
        buttons: [t('desktop.unresponsive.wait'), t('desktop.unresponsive.reload')],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        if (response !== 1 || window.isDestroyed()) return
        window.webContents.forcefullyCrashRenderer()
      })
  })
  window.webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    // -3 is a navigation that we ended ourselves.
    if (isMainFrame && code !== -3) log(`page did not load: ${code}`)
  })
}
