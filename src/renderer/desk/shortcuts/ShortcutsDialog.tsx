import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenKeys } from '#contract/shortcuts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { allCommands, type Command, printedKeysOf } from '../commands.ts'
import { useCommandsVersion } from '../main-menu.ts'
import { folded } from '../story-filter.ts'
import { chooseAllUsualKeys, useChosenKeys } from './chosen-keys.ts'
import { ShortcutLine } from './ShortcutLine.tsx'
import styles from './shortcuts.module.css'
import { useRecording, type Recording } from './use-recording.ts'

const groups: readonly Command['group'][] = ['story', 'photos', 'go', 'view', 'format', 'insert', 'newsroom', 'help']

/** Keys inside lists: they belong to no command. */
const listKeys = [
  ['shortcuts.move', '↑ ↓'],
  ['shortcuts.ends', 'Home End'],
  ['shortcuts.open', 'Enter'],
  ['shortcuts.menu', 'Shift F10'],
  ['shortcuts.trash', 'Delete'],
] as const

/** All commands of the window and their keys, by what they are for. Each can be given others. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const chosen = useChosenKeys()
  const recording = useRecording()
  const field = useRef<HTMLInputElement>(null)
  const said = recording.said && t(recording.said.message, recording.said.values)
  return (
    <Dialog
      open={open}
      title={t('shortcuts.title')}
      onClose={() => {
        recording.stop()
        onClose()
      }}
      size="wide"
      initialFocus={field}
      bare
      footer={
        <>
          <p role="status" className={styles.said}>
            {said ?? t('shortcuts.hint')}
          </p>
          <Button
            disabled={Object.keys(chosen).length === 0}
            onClick={() => {
              chooseAllUsualKeys()
              // The button can do no more, and would take the focus with it.
              field.current?.focus()
            }}
          >
            {t('shortcuts.allUsual')}
          </Button>
        </>
      }
    >
      <Lists chosen={chosen} recording={recording} field={field} />
    </Dialog>
  )
}

function Lists({ chosen, recording, field }: { chosen: ChosenKeys; recording: Recording; field: RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  useCommandsVersion()
  const words = folded(query).split(/\s+/).filter(Boolean)
  const isMeant = (text: string) => words.every((word) => folded(text).includes(word))
  const commands = allCommands().filter(({ id, title }) => isMeant(`${t(title)} ${printedKeysOf(id)}`))
  const ofLists = listKeys.filter(([title, keys]) => isMeant(`${t(title)} ${keys}`))
  return (
    <>
      <SearchField label={t('shortcuts.filter')} value={query} onChange={setQuery} inputRef={field} className={styles.filter} />
      {/* The list is longer than a low window: with the focus in it the arrow keys scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.list} role="group" aria-label={t('shortcuts.title')} tabIndex={0}>
        <div className={styles.groups}>
          {groups.map((group) => {
            const lines = commands.filter((command) => command.group === group)
            return lines.length === 0 ? null : (
              <section key={group} className={styles.group} aria-label={t(`command.group.${group}`)}>
                <h2>{t(`command.group.${group}`)}</h2>
                <ul>
                  {lines.map((command) => (
                    <ShortcutLine key={command.id} command={command} isChanged={chosen[command.id] !== undefined} recording={recording} />
                  ))}
                </ul>
              </section>
            )
          })}
          {ofLists.length > 0 && (
            <section className={styles.group} aria-label={t('shortcuts.lists')}>
              <h2>{t('shortcuts.lists')}</h2>
              <ul>
                {ofLists.map(([title, keys]) => (
                  <li key={title}>
                    <span>{t(title)}</span>
                    <kbd dir="ltr">{keys}</kbd>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {commands.length + ofLists.length === 0 && <p className={styles.nothing}>{t('shortcuts.nothing')}</p>}
        </div>
      </div>
    </>
  )
}
