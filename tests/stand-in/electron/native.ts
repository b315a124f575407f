import { EventEmitter } from 'node:events'
import { answers, record } from './record.ts'
import { strict } from './strict.ts'

type Options = Record<string, unknown>

/** Every native dialog has its options last, after the window it belongs to. */
function ask(kind: string, args: unknown[]): { response?: number; filePaths?: string[] } {
  const options = args.at(-1) as Options
  record.dialogs.push({ kind, options: JSON.parse(JSON.stringify(options)) as Options })
  return answers.shift() ?? {}
}

const cancelled = (args: unknown[]) => Number((args.at(-1) as Options)['cancelId'] ?? 0)

export const dialog = strict('dialog', {
  showErrorBox(title: string, content: string) {
    record.dialogs.push({ kind: 'error', options: { title, content } })
    process.stderr.write(`${title}: ${content}\n`)
  },
  showMessageBoxSync: (...args: unknown[]) => ask('message', args).response ?? cancelled(args),
  showMessageBox: async (...args: unknown[]) => ({ response: ask('message', args).response ?? cancelled(args), checkboxChecked: false }),
  async showOpenDialog(...args: unknown[]) {
    const { filePaths } = ask('open', args)
    return { canceled: filePaths === undefined, filePaths: filePaths ?? [] }
  },
  async showSaveDialog(...args: unknown[]) {
    const { filePaths } = ask('save', args)
    return { canceled: filePaths === undefined, filePath: filePaths?.[0] ?? '' }
  },
})

export const shell = strict('shell', {
  async openExternal(target: string) {
    record.opened.push({ how: 'external', target })
  },
  async openPath(target: string) {
    record.opened.push({ how: 'path', target })
    return ''
  },
  showItemInFolder(target: string) {
    record.opened.push({ how: 'folder', target })
  },
})

export interface MenuItem {
  id?: string
  label?: string
  role?: string
  type?: string
  accelerator?: string
  checked?: boolean
  enabled?: boolean
  submenu?: MenuItem[]
  click?: () => void
}

/** The menus that the shell built: the application's, and the last one under the pointer. */
export const menus = { application: null as MenuItem[] | null, popup: null as MenuItem[] | null }

export class Menu {
  readonly template: MenuItem[]

  constructor(template: MenuItem[]) {
    this.template = template
  }

  static buildFromTemplate(template: MenuItem[]): Menu {
    return new Menu(template)
  }

  static setApplicationMenu(menu: Menu): void {
    menus.application = menu.template
  }

  popup(): void {
    menus.popup = this.template
  }
}

export const nativeTheme = strict('nativeTheme', {
  themeSource: 'system' as 'system' | 'light' | 'dark',
  get shouldUseDarkColors() {
    return this.themeSource === 'dark'
  },
})

const [width, height] = (process.env['STET_STAND_IN_DISPLAY'] ?? '1920x1080').split('x').map(Number) as [number, number]
const display = { id: 1, bounds: { x: 0, y: 0, width, height }, workArea: { x: 0, y: 0, width, height } }
export const screen = strict('screen', { getPrimaryDisplay: () => display, getAllDisplays: () => [display] })

export const powerMonitor = new EventEmitter()

export const crashReporter = strict('crashReporter', {
  start(options: unknown) {
    record.crashReporter.push(options)
  },
})
