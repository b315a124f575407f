import { RotateCcw } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/IconButton.tsx'
import { type Command, printedKeysOf } from '../commands.ts'
import { chooseUsualKeys } from './chosen-keys.ts'
import styles from './shortcuts.module.css'
import type { Recording } from './use-recording.ts'

/** A command and its keys; the keys are a button, after which the next keys pressed are the command's. */
export function ShortcutLine({ command, isChanged, recording }: { command: Command; isChanged: boolean; recording: Recording }) {
  const { t } = useTranslation()
  const title = useId()
  const { id, keys } = command
  const isRecording = recording.id === id
  const printed = printedKeysOf(id)
  return (
    <li>
      <span id={title}>{t(command.title)}</span>
      {isChanged && !isRecording && <IconButton icon={RotateCcw} label={t('shortcuts.usual')} aria-describedby={title} className={styles.usual} onClick={() => chooseUsualKeys(id, keys)} />}
      <button
        type="button"
        className={styles.keys}
        aria-describedby={title}
        aria-pressed={isRecording}
        data-none={printed === '' ? '' : undefined}
        onClick={() => (isRecording ? recording.stop() : recording.start(id, t(command.title), command.single ?? false))}
        onBlur={() => isRecording && recording.stop()}
      >
        {isRecording ? t('shortcuts.press') : printed ? <bdi dir="ltr">{printed}</bdi> : t('shortcuts.none')}
      </button>
    </li>
  )
}
