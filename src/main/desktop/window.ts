import { BrowserWindow, screen, type NativeTheme } from 'electron'
import { appOrigin } from './app-scheme.ts'
import type { Preferences } from './preferences.ts'
import { openingBounds, smallestSize } from './window-bounds.ts'

// The paper of the light and the dark window, so that neither flashes before its first page.
const paper = { light: '#FBFAF7', dark: '#171614' }

/** Opens the window where it was left, and remembers where it is. */
export function openWindow(options: { preload: string; preferences: Preferences; theme: NativeTheme }): BrowserWindow {
  const { preload, preferences, theme } = options
  const remembered = preferences.value.window
  const primary = screen.getPrimaryDisplay()
  const displays = [primary, ...screen.getAllDisplays().filter((display) => display.id !== primary.id)]
  const window = new BrowserWindow({
    ...openingBounds(remembered, displays.map((display) => display.workArea)),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Stet',
    backgroundColor: theme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      // A window behind others still saves what was typed last.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => {
    if (remembered?.maximized) window.maximize()
    if (remembered?.fullScreen) window.setFullScreen(true)
    window.show()
  })
  rememberBounds(window, preferences)
  void window.loadURL(`${appOrigin}/`)
  return window
}

function rememberBounds(window: BrowserWindow, preferences: Preferences): void {
  let waiting: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(waiting)
    if (window.isDestroyed()) return
    preferences.save({ window: { ...window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: window.isFullScreen() } })
  }
  const saveSoon = () => {
    clearTimeout(waiting)
    waiting = setTimeout(save, 500)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', save)
}

/** Brings the window to the front, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
