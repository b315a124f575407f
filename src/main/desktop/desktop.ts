import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, crashReporter, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, session, type BrowserWindow } from 'electron'
import { readShortcuts, shortcutsSetting, type ChosenKeys } from '#contract/shortcuts.ts'
import { createAppRequests } from '#main/app-requests.ts'
import { interfaceLanguage, loadMessages } from '#main/messages.ts'
import { newsroomFolder } from '#main/newsroom-folder.ts'
import { createRequestTargets } from '#main/request-targets.ts'
import { createRouter } from '#main/router.ts'
import { stetVersion } from '#main/version.ts'
import { NewsroomError } from '#newsroom/errors.ts'
import { describeFault } from '#newsroom/faults.ts'
import { openNewsroom, type Newsroom } from '#newsroom/newsroom.ts'
import { registerAppScheme, serveApp } from './app-scheme.ts'
import { saveBeforeClosing, sendCommand } from './closing.ts'
import { offerContextMenu } from './context-menu.ts'
import { explainFaults, explainLostPages, faultLog, keepCrashesHere } from './crashes.ts'
import { desktopHost, openLink } from './desktop-host.ts'
import { fromDevServer } from './dev-renderer.ts'
import { guardContents, guardSession } from './guards.ts'
import { handOverPorts } from './handover.ts'
import { menuTemplate } from './menu.ts'
import { answerSecondInstances, isFirstInstance } from './one-instance.ts'
import { Preferences } from './preferences.ts'
import { spellingLanguages } from './spelling.ts'
import { startOptions } from './start-options.ts'
import { focusWindow, openWindow } from './window.ts'

export interface DesktopParts {
  /** Absolute paths of the built window and of its preload. */
  rendererFolder: string
  preload: string
}

/** Runs Stet as a desktop application until it is quit. */
export async function runDesktop(parts: DesktopParts): Promise<void> {
  app.setName('Stet')
  const log = faultLog(join(app.getPath('userData'), 'logs', 'stet.log'))
  let t = loadMessages('en')
  keepCrashesHere(crashReporter)
  explainFaults(app, () => t, log)
  registerAppScheme(protocol)
  app.enableSandbox()

  const folder = newsroomFolder({ flag: startOptions(process.argv.slice(1)).newsroom, env: process.env, platform: process.platform, home: homedir() })
  if (!isFirstInstance(app, folder)) {
    app.quit()
    return
  }

  await app.whenReady()
  const systemLanguages = app.getPreferredSystemLanguages()
  const language = interfaceLanguage(process.env, systemLanguages)
  t = loadMessages(language)

  let newsroom: Newsroom
  try {
    newsroom = await openNewsroom({ folder, language })
  } catch (error) {
    log(describeFault(error))
    dialog.showErrorBox(t('desktop.notOpened'), reasonOf(error, t('desktop.unknownReason'), folder))
    app.exit(1)
    return
  }

  const preferences = new Preferences(join(app.getPath('userData'), 'window.json'))
  nativeTheme.themeSource = preferences.value.theme
  let window: BrowserWindow | null = null
  const host = desktopHost(() => window, t)

  // Only a Stet that is being built listens to the environment for another place of its window's files.
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  const answer = createAppRequests(createRequestTargets(newsroom, `uploads-${process.pid}`), parts.rendererFolder)
  serveApp(protocol, devServer ? fromDevServer(answer, devServer) : answer)
  guardSession(session.defaultSession, (address) => devServer !== undefined && sameHost(address, devServer))
  guardContents(app, openLink)
  handOverPorts(ipcMain, createRouter(newsroom), host)
  session.defaultSession.setSpellCheckerLanguages(
    spellingLanguages([...new Set([...systemLanguages, language])], session.defaultSession.availableSpellCheckerLanguages),
  )

  let quitting = false
  const show = () => {
    if (window && !window.isDestroyed()) return focusWindow(window)
    const opened = openWindow({ preload: parts.preload, preferences, theme: nativeTheme })
    window = opened
    saveBeforeClosing(opened, ipcMain, t, () => (quitting = false))
    explainLostPages(opened, t, log)
    offerContextMenu(opened, t)
    opened.on('closed', () => (window = null))
  }

  app.setAboutPanelOptions({ applicationName: 'Stet', applicationVersion: stetVersion, copyright: t('desktop.about.copyright'), credits: t('desktop.about.credits') })
  const showMenu = (keys: ChosenKeys) =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate({
          t,
          platform: process.platform,
          theme: preferences.value.theme,
          keys,
          forDevelopers: !app.isPackaged,
          send: (command) => sendCommand(window, command),
          chooseTheme(theme) {
            preferences.save({ theme })
            nativeTheme.themeSource = theme
            sendCommand(window, `theme-${theme}`)
          },
          showNewsroomFolder: () => void host.openFolder(folder),
          showAbout: () => app.showAboutPanel(),
        }),
      ),
    )
  // The menu stands at once, with the usual keys; the window hears chosen ones whether or not they can be read for the menu.
  showMenu({})
  const showChosenKeys = () =>
    newsroom.settings.all().then(
      (settings) => showMenu(readShortcuts(settings[shortcutsSetting])),
      (error: unknown) => log(describeFault(error)),
    )
  void showChosenKeys()
  newsroom.changes.subscribe(({ kind, id }) => {
    if (kind === 'setting' && id === shortcutsSetting) void showChosenKeys()
  })
  answerSecondInstances(app, folder, t, show)

  // A lid that closes or a screen that locks may be the last that is heard of this machine today.
  powerMonitor.on('suspend', () => sendCommand(window, 'save-now'))
  powerMonitor.on('lock-screen', () => sendCommand(window, 'save-now'))
  powerMonitor.on('shutdown', () => app.quit())

  app.on('before-quit', () => (quitting = true))
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit()
  })
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void newsroom.close().then(
      () => quitNow(),
      (error: unknown) => {
        log(describeFault(error))
        quitNow()
      },
    )
  })
  const quitNow = () => {
    closed = true
    app.quit()
  }

  show()
}

function reasonOf(error: unknown, unknown: string, folder: string): string {
  return `${error instanceof NewsroomError ? error.message : unknown}\n\n${folder}`
}

function sameHost(address: string, other: string): boolean {
  return URL.canParse(address) && new URL(address).host === new URL(other).host
}
