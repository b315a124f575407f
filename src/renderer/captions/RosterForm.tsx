import { Trash2 } from 'lucide-react'
import { useDeferredValue, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Roster, RosterContent, RosterProblem } from '#domain/photo/captions/roster.ts'
import { newsroom } from '../api/newsroom.ts'
import { useKeptContent, type KeptContentCalls } from '../kept/use-kept-content.ts'
import { KeptName } from '../kept/KeptName.tsx'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/TextField.tsx'
import { Becomes } from './Becomes.tsx'
import { rosterRead } from './codes-in-use.ts'
import styles from './captions.module.css'

const calls: KeptContentCalls<RosterContent> = {
  kind: 'roster',
  list: () => newsroom().rosters.list(),
  save: (id, changes, baseRevision) => newsroom().rosters.save({ id, baseRevision, changes }),
  wordsOf: ({ name, entries }) => [name, entries],
}

/** Selects a line of a text, counted from 1. */
function selectLine(field: HTMLTextAreaElement | null, line: number): void {
  if (field === null) return
  const lines = field.value.split('\n')
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
  field.focus()
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
}

export interface RosterFormProps {
  roster: Roster
  /** It was made a moment ago: the first thing to write is what to call it. */
  isNew: boolean
  onRemove: () => void
}

/** Edits one roster; each part is saved by itself. */
export function RosterForm({ roster, isNew, onRemove }: RosterFormProps) {
  const { t } = useTranslation()
  const { fields, change } = useKeptContent(roster, calls)
  const text = useRef<HTMLTextAreaElement>(null)
  const entries = useDeferredValue(fields.entries)
  const { entries: read, problems } = rosterRead(entries)
  const names = read.slice(0, 1).map(({ code, replacements }) => ({ code, text: replacements[0] ?? '' }))[0]

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    // A roster is a text of tabs. Shift+Tab and Escape lead out of it.
    if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    document.execCommand('insertText', false, '\t')
  }

  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <KeptName value={fields.name} isNew={isNew} className={styles.grow ?? ''} onChange={(name) => change('name', name)} />
        <label className={styles.check}>
          <input type="checkbox" checked={fields.inUse} onChange={(event) => change('inUse', event.target.checked)} />
          {t('captions.rosters.inUse')}
        </label>
        <Button kind="quiet" icon={Trash2} onClick={onRemove}>
          {t('kept.remove')}
        </Button>
      </div>
      <TextArea
        label={t('captions.rosters.entries')}
        className={styles.entries ?? ''}
        rows={14}
        wrap="off"
        dir="auto"
        spellCheck={false}
        value={fields.entries}
        maxLength={2_000_000}
        inputRef={text}
        hint={t('captions.rosters.entriesHint')}
        onKeyDown={onKeyDown}
        onChange={(value) => change('entries', value)}
      />
      <div className={styles.read} role="status">
        <p>
          {t('captions.rosters.count', { count: read.length })}
          {names !== undefined && (
            <>
              {' '}
              <kbd>{`\\${names.code}\\`}</kbd> <Becomes /> <bdi className={styles.words}>{names.text}</bdi>
            </>
          )}
        </p>
      </div>
      {problems.length > 0 && (
        <ul className={styles.problems} aria-label={t('captions.rosters.problems')}>
          {problems.slice(0, 20).map((problem) => (
            <Problem key={`${problem.line} ${problem.kind}`} problem={problem} onGo={() => selectLine(text.current, problem.line)} />
          ))}
          {problems.length > 20 && <li>{t('captions.rosters.moreProblems', { count: problems.length - 20 })}</li>}
        </ul>
      )}
    </div>
  )
}

function Problem({ problem, onGo }: { problem: RosterProblem; onGo: () => void }) {
  const { t } = useTranslation()
  const values = { ...problem, code: problem.code || '—' }
  return (
    <li>
      <button type="button" onClick={onGo}>
        {t(`captions.rosters.problem.${problem.kind}`, values)}
      </button>
    </li>
  )
}
