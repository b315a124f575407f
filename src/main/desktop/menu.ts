import type { MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import type { ChosenKeys } from '#contract/shortcuts.ts'
import type { WindowCommand } from '#contract/window.ts'
import type { DesktopPreferences } from './preferences.ts'

export interface MenuOptions {
  t: TFunction
  platform: NodeJS.Platform
  theme: DesktopPreferences['theme']
  /** Keys that were chosen in the window. */
  keys: ChosenKeys
  /** Developer tools and reload, for a Stet that is being built. */
  forDevelopers: boolean
  send(command: WindowCommand): void
  chooseTheme(theme: DesktopPreferences['theme']): void
  showNewsroomFolder(): void
  showAbout(): void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The native menu, in the order and with the keys of the platform. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const mac = options.platform === 'darwin'
  return [...(mac ? [appMenu(options)] : []), fileMenu(options), editMenu(options), formatMenu(options), viewMenu(options), goMenu(options), windowMenu(options), helpMenu(options)]
}

/** Keys as Electron writes them; undefined for none, and for keys that a menu cannot have: the window itself hears those. */
function acceleratorOf(keys: string): string | undefined {
  if (!/^(?:[A-Z]+\+)*(?:[A-Z\d;,./[\]\\'`=-]|F\d{1,2}|Plus|Insert|Enter)$/i.test(keys)) return undefined
  return keys.replace('Mod', 'CmdOrCtrl')
}

function command({ t, send, keys }: MenuOptions, name: WindowCommand, label: string, usual?: string): MenuItemConstructorOptions {
  const chosen = keys[name]
  const accelerator = chosen === undefined ? usual : acceleratorOf(chosen)
  return { id: name, label: t(label), click: () => send(name), ...(accelerator ? { accelerator } : {}) }
}

function role({ t }: MenuOptions, name: NonNullable<MenuItemConstructorOptions['role']>, label: string): MenuItemConstructorOptions {
  return { role: name, label: t(label) }
}

function appMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t } = options
  return {
    label: 'Stet',
    submenu: [
      role(options, 'about', 'menu.help.about'),
      separator,
      { role: 'services', label: t('menu.app.services') },
      separator,
      role(options, 'hide', 'menu.app.hide'),
      role(options, 'hideOthers', 'menu.app.hideOthers'),
      role(options, 'unhide', 'menu.app.showAll'),
      separator,
      role(options, 'quit', 'menu.app.quit'),
    ],
  }
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t, platform } = options
  return {
    label: t('menu.file.title'),
    submenu: [
      command(options, 'new-story', 'menu.file.newStory', 'CmdOrCtrl+N'),
      separator,
      command(options, 'import', 'menu.file.import', 'CmdOrCtrl+O'),
      command(options, 'publish', 'menu.file.publish', 'CmdOrCtrl+Shift+P'),
      separator,
      command(options, 'back-up', 'menu.file.backUp'),
      command(options, 'restore-backup', 'menu.file.restore'),
      separator,
      command(options, 'print', 'menu.file.print', 'CmdOrCtrl+P'),
      separator,
      platform === 'darwin' ? role(options, 'close', 'menu.file.close') : role(options, 'quit', 'menu.file.quit'),
    ],
  }
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t, platform } = options
  return {
    label: t('menu.edit.title'),
    submenu: [
      role(options, 'undo', 'menu.edit.undo'),
      role(options, 'redo', 'menu.edit.redo'),
      separator,
      role(options, 'cut', 'menu.edit.cut'),
      role(options, 'copy', 'menu.edit.copy'),
      role(options, 'paste', 'menu.edit.paste'),
      role(options, 'pasteAndMatchStyle', 'menu.edit.pastePlain'),
      role(options, 'delete', 'menu.edit.delete'),
      role(options, 'selectAll', 'menu.edit.selectAll'),
      separator,
      command(options, 'find', 'menu.edit.find', 'CmdOrCtrl+F'),
      // On a Mac Command+H hides all windows.
      command(options, 'replace', 'menu.edit.replace', platform === 'darwin' ? 'Cmd+Shift+H' : 'Ctrl+H'),
      command(options, 'find-next', 'menu.edit.findNext', platform === 'darwin' ? 'Cmd+G' : 'F3'),
      command(options, 'find-previous', 'menu.edit.findPrevious', platform === 'darwin' ? 'Cmd+Shift+G' : 'Shift+F3'),
    ],
  }
}

function formatMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: options.t('menu.format.title'),
    submenu: [
      command(options, 'bold', 'menu.format.bold', 'CmdOrCtrl+B'),
      command(options, 'italic', 'menu.format.italic', 'CmdOrCtrl+I'),
      command(options, 'strike', 'menu.format.strike', 'CmdOrCtrl+Shift+S'),
      separator,
      command(options, 'paragraph', 'menu.format.paragraph', 'CmdOrCtrl+Alt+0'),
      command(options, 'heading-2', 'menu.format.heading2', 'CmdOrCtrl+Alt+2'),
      command(options, 'heading-3', 'menu.format.heading3', 'CmdOrCtrl+Alt+3'),
      command(options, 'heading-4', 'menu.format.heading4', 'CmdOrCtrl+Alt+4'),
      separator,
      command(options, 'numbered-list', 'menu.format.numberedList', 'CmdOrCtrl+Shift+7'),
      command(options, 'bullet-list', 'menu.format.bulletList', 'CmdOrCtrl+Shift+8'),
      command(options, 'quote', 'menu.format.quote', 'CmdOrCtrl+Shift+B'),
      separator,
      command(options, 'link', 'menu.format.link', 'CmdOrCtrl+Shift+K'),
      command(options, 'footnote', 'menu.format.footnote', 'CmdOrCtrl+Alt+F'),
      command(options, 'cite-source', 'menu.format.citeSource', 'CmdOrCtrl+Alt+C'),
    ],
  }
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t, theme, chooseTheme, forDevelopers } = options
  const themes = (['system', 'light', 'dark'] as const).map((each): MenuItemConstructorOptions => ({
    id: `theme-${each}`,
    label: t(`menu.view.theme.${each}`),
    type: 'radio',
    checked: theme === each,
    click: () => chooseTheme(each),
  }))
  return {
    label: t('menu.view.title'),
    submenu: [
      command(options, 'palette', 'menu.view.palette', 'CmdOrCtrl+K'),
      separator,
      role(options, 'zoomIn', 'menu.view.zoomIn'),
      role(options, 'zoomOut', 'menu.view.zoomOut'),
      role(options, 'resetZoom', 'menu.view.actualSize'),
      separator,
      { label: t('menu.view.theme.title'), submenu: themes },
      separator,
      role(options, 'togglefullscreen', 'menu.view.fullScreen'),
      ...(forDevelopers ? [separator, role(options, 'reload', 'menu.view.reload'), role(options, 'toggleDevTools', 'menu.view.developerTools')] : []),
    ],
  }
}

function goMenu(options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: options.t('menu.go.title'),
    submenu: [
      command(options, 'stories', 'menu.go.stories', 'CmdOrCtrl+1'),
      command(options, 'photos', 'menu.go.photos', 'CmdOrCtrl+2'),
      command(options, 'sources', 'menu.go.sources', 'CmdOrCtrl+3'),
    ],
  }
}

function windowMenu(options: MenuOptions): MenuItemConstructorOptions {
  const mac = options.platform === 'darwin'
  return {
    role: 'window',
    label: options.t('menu.window.title'),
    submenu: [
      role(options, 'minimize', 'menu.window.minimize'),
      role(options, 'zoom', 'menu.window.zoom'),
      ...(mac ? [separator, role(options, 'front', 'menu.window.front')] : [role(options, 'close', 'menu.window.close')]),
    ],
  }
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions {
  const { t, platform, showNewsroomFolder, showAbout } = options
  return {
    role: 'help',
    label: t('menu.help.title'),
    submenu: [
      command(options, 'shortcuts', 'menu.help.shortcuts', 'CmdOrCtrl+/'),
      command(options, 'prove-recovery', 'menu.help.proveRecovery'),
      { id: 'newsroom-folder', label: t('menu.help.newsroomFolder'), click: showNewsroomFolder },
      ...(platform === 'darwin' ? [] : [separator, { id: 'about', label: t('menu.help.about'), click: showAbout }]),
    ],
  }
}
