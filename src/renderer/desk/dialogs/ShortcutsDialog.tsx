import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/Dialog.tsx'
import { allCommands, type Command, printedKeys } from '../commands.ts'
import { useCommandsVersion } from '../main-menu.ts'
import styles from './shortcuts.module.css'

const groups: readonly Command['group'][] = ['story', 'go', 'view', 'format', 'insert', 'newsroom', 'help']

/** Keys inside lists: they belong to no command. */
const listKeys = [
  ['shortcuts.move', '↑ ↓'],
  ['shortcuts.ends', 'Home End'],
  ['shortcuts.open', 'Enter'],
  ['shortcuts.menu', 'Shift F10'],
  ['shortcuts.trash', 'Delete'],
] as const

/** All keys of the window, by what they are for. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} title={t('shortcuts.title')} onClose={onClose} size="wide">
      <p className={styles.hint}>{t('shortcuts.hint')}</p>
      <Groups />
    </Dialog>
  )
}

function Groups() {
  const { t } = useTranslation()
  useCommandsVersion()
  const commands = allCommands().filter(({ keys }) => keys !== undefined)
  return (
    // The list is longer than a low window: with the focus in it the arrow keys scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.groups} role="group" aria-label={t('shortcuts.title')} tabIndex={0}>
      {groups.map((group) => {
        const lines = commands.filter((command) => command.group === group)
        return lines.length === 0 ? null : (
          <Group key={group} title={t(`command.group.${group}`)} lines={lines.map(({ title, keys }) => [t(title), printedKeys(keys ?? '')])} />
        )
      })}
      <Group title={t('shortcuts.lists')} lines={listKeys.map(([title, keys]) => [t(title), keys])} />
    </div>
  )
}

function Group({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2>{title}</h2>
      <dl>
        {lines.map(([words, keys]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
