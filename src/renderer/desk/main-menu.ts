import { CircleHelp, Download, HardDriveDownload, HardDriveUpload, Info, Keyboard, Plus, Printer } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { LucideIcon } from '../ui/Icon.tsx'
import type { MenuEntry } from '../ui/Menu.tsx'
import { allCommands, keysOf, onCommandsChange, runCommand } from './commands.ts'
import { chooseTheme } from './theme-choice.ts'
import { useView, type View } from './view.ts'

let version = 0

function subscribe(listener: () => void): () => void {
  return onCommandsChange(() => {
    version += 1
    listener()
  })
}

/** Runs a render again when what can be asked for changes. */
export function useCommandsVersion(): number {
  return useSyncExternalStore(subscribe, () => version)
}

const icons: Record<string, LucideIcon> = {
  'new-story': Plus,
  import: Download,
  print: Printer,
  'back-up': HardDriveDownload,
  'restore-backup': HardDriveUpload,
  shortcuts: Keyboard,
  about: Info,
}

const order = ['new-story', 'import', 'print', null, 'back-up', 'restore-backup', null, 'theme', null, 'shortcuts', 'about'] as const

/** What a native menu has under File, View and Help, for windows without one. */
export function useMainMenu(): MenuEntry[] {
  const { t } = useTranslation()
  const theme = useView((view) => view.theme)
  useCommandsVersion()
  return order.map((name): MenuEntry => {
    if (name === null) return { kind: 'line' }
    if (name === 'theme') {
      return {
        kind: 'choice',
        label: t('desk.theme.title'),
        value: theme,
        options: (['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(`desk.theme.${value}`) })),
        choose: (value) => chooseTheme(value as View['theme']),
      }
    }
    const command = allCommands().find(({ id }) => id === name)
    return {
      kind: 'action',
      label: command ? t(command.title) : '',
      icon: icons[name] ?? CircleHelp,
      keys: keysOf(name),
      disabled: !command || command.enabled?.() === false,
      run: () => void runCommand(name),
    }
  })
}
