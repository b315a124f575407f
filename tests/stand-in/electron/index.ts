/**
 * Stands in for `electron` where its binary is not: runs the built shell in plain Node and shows its windows in a real Chromium. It has what
 * the shell uses and nothing else; whatever else is asked of it fails by name.
 */
import { shellApp, app as ownApp } from './app.ts'
import { endChromium } from './chromium.ts'
import { answerTests } from './control.ts'
import { absent } from './strict.ts'
import { BrowserWindow } from './window.ts'

ownApp.useWindows(() => BrowserWindow.getAllWindows(), endChromium)
answerTests()
// What holds Electron's process open is its own loop.
setInterval(() => {}, 1 << 30)

process.on('SIGTERM', () => ownApp.quit())

export { shellApp as app, BrowserWindow }
export { ipcMain } from './ipc.ts'
export { crashReporter, dialog, Menu, nativeTheme, powerMonitor, screen, shell } from './native.ts'
export { MessageChannelMain } from './ports.ts'
export { protocol, session } from './session.ts'
export { utilityProcess } from './utility-process.ts'

export const autoUpdater = absent('autoUpdater')
export const BaseWindow = absent('BaseWindow')
export const BrowserView = absent('BrowserView')
export const clipboard = absent('clipboard')
export const contentTracing = absent('contentTracing')
export const desktopCapturer = absent('desktopCapturer')
export const globalShortcut = absent('globalShortcut')
export const inAppPurchase = absent('inAppPurchase')
export const MenuItem = absent('MenuItem')
export const nativeImage = absent('nativeImage')
export const net = absent('net')
export const netLog = absent('netLog')
export const Notification = absent('Notification')
export const powerSaveBlocker = absent('powerSaveBlocker')
export const pushNotifications = absent('pushNotifications')
export const safeStorage = absent('safeStorage')
export const ShareMenu = absent('ShareMenu')
export const systemPreferences = absent('systemPreferences')
export const TouchBar = absent('TouchBar')
export const Tray = absent('Tray')
export const View = absent('View')
export const webContents = absent('webContents')
export const WebContentsView = absent('WebContentsView')
export const webFrameMain = absent('webFrameMain')
