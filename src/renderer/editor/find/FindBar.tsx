import { ArrowDown, ArrowUp, ChevronDown, ChevronRight, TextSelect, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../desk/commands.ts'
import { matches } from '../../desk/keys.ts'
import { Button } from '../../ui/Button.tsx'
import { type LucideIcon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useEditorState } from '@tiptap/react'
import { useHold } from '../hold/story-hold.ts'
import { pageEditor } from '../page-editor.ts'
import { useSession, useSessionFields, type StorySession } from '../story-session.ts'
import { canSearchWithin, changeQuery, changeReplacement, closeFind, findNext, toggleWithin } from './find-deeds.ts'
import { offerFindCommands } from './find-commands.ts'
import { replaceAll, replaceCurrent } from './replace-deeds.ts'
import { choiceOfKeys, findChoices, type FindChoice } from './find-choices.ts'
import { setFind, useFind } from './find-state.ts'
import styles from './find-bar.module.css'

/** Find and replace, over the page of a story. */
export function FindBar({ storyId }: { storyId: string }) {
  const { session } = useSession(storyId)
  const isOpen = useFind((state) => state.isOpen)
  const hasStory = session !== null
  useEffect(() => (hasStory ? offerFindCommands() : undefined), [hasStory])
  return isOpen && session ? <Bar session={session} /> : null
}

function Bar({ session }: { session: StorySession }) {
  const { t } = useTranslation()
  const { isReplacing, outcome } = useFind()
  const { facts } = useSessionFields(session)
  const { mayWrite } = useHold(session.storyId)
  const refusal = facts.trashedAt !== null ? 'find.inTrash' : mayWrite ? null : 'find.held'
  const problem = outcome === 'invalid' || outcome === 'endless' || outcome === 'failed' ? `find.${outcome}` : null
  return (
    <search className={styles.bar} aria-label={t('find.title')} data-find-bar="">
      <FindLine />
      {isReplacing && <ReplaceLine mayReplace={refusal === null} />}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {t(problem)}
        </p>
      )}
      {isReplacing && refusal !== null && (
        <p className={styles.refusal} role="status">
          {t(refusal)}
        </p>
      )}
    </search>
  )
}

function FindLine() {
  const { t } = useTranslation()
  const { query, isReplacing, isWithin, total, outcome } = useFind()
  const field = useWanted('find')
  const editor = pageEditor()
  const mayBeWithin = useEditorState({ editor, selector: canSearchWithin })
  const isNothing = total === 0

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return
    const asked = choiceOfKeys(event.nativeEvent)
    if (asked !== null) flip(asked)
    else if (matches(event.nativeEvent, withinKeys)) toggleWithin()
    else if (event.key === 'Enter') void findNext(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }

  return (
    <div className={styles.line}>
      <Toggle icon={isReplacing ? ChevronDown : ChevronRight} label={t('find.showReplace')} isExpanded={isReplacing} onClick={() => setFind({ isReplacing: !isReplacing })} />
      <div className={styles.field} data-invalid={outcome === 'invalid' || outcome === 'endless' ? '' : undefined}>
        <input
          ref={field}
          type="text"
          dir="auto"
          aria-label={t('find.find')}
          aria-invalid={outcome === 'invalid' || outcome === 'endless' || undefined}
          placeholder={t('find.find')}
          autoComplete="off"
          spellCheck={false}
          maxLength={1_000}
          value={query.text}
          onChange={(event) => changeQuery({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <Count />
      </div>
      <div className={styles.tools} role="group" aria-label={t('find.options')}>
        {findChoices.map(({ name, label, icon, keys }) => (
          <Toggle key={name} icon={icon} label={t(label)} keys={keys} isPressed={query[name]} onClick={() => flip(name)} />
        ))}
        <Toggle icon={TextSelect} label={t('find.within')} keys={withinKeys} isPressed={isWithin} disabled={!mayBeWithin} onClick={toggleWithin} />
      </div>
      <div className={styles.tools}>
        <IconButton icon={ArrowUp} label={t('find.previous')} keys={keysOf('find-previous')} disabled={isNothing} onClick={() => void findNext(-1)} />
        <IconButton icon={ArrowDown} label={t('find.next')} keys={keysOf('find-next')} disabled={isNothing} onClick={() => void findNext(1)} />
      </div>
      <IconButton icon={X} label={t('find.close')} keys="Escape" onClick={() => void closeFind()} />
    </div>
  )
}

const withinKeys = 'Alt+L'
const flip = (name: FindChoice) => changeQuery({ [name]: !useFind.getState().query[name] })

/** Which of how many, read out as it changes. */
function Count() {
  const { t, i18n } = useTranslation()
  const { outcome, total, current, currentField, query } = useFind()
  const number = new Intl.NumberFormat(i18n.language)
  const words =
    outcome === 'found' && total > 0
      ? t(current === 0 ? 'find.count' : currentField === null ? 'find.place' : 'find.placeInField', {
          count: total,
          current: number.format(current),
          total: number.format(total),
          field: currentField === null ? '' : t(currentField),
        })
      : outcome === 'found' && query.text !== ''
        ? t('find.nothing')
        : ''
  return (
    <output className={`numeral ${styles.count}`} data-nothing={outcome === 'found' && total === 0 ? '' : undefined}>
      {words}
    </output>
  )
}

function ReplaceLine({ mayReplace }: { mayReplace: boolean }) {
  const { t } = useTranslation()
  const { replacement, query, total, isBusy } = useFind()
  const field = useWanted('replace')
  const isIdle = !mayReplace || total === 0 || isBusy

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    void (event.altKey && (event.ctrlKey || event.metaKey) ? replaceAll() : replaceCurrent())
  }

  return (
    <div className={styles.line}>
      <span className={styles.indent} />
      <div className={styles.field}>
        <input
          ref={field}
          type="text"
          dir="auto"
          aria-label={t('find.replaceWith')}
          placeholder={t(query.isRegex ? 'find.replaceWithGroups' : 'find.replaceWith')}
          autoComplete="off"
          spellCheck={false}
          maxLength={1_000}
          readOnly={!mayReplace}
          value={replacement}
          onChange={(event) => changeReplacement(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <Button disabled={isIdle} onClick={() => void replaceCurrent()}>
        {t('find.replace')}
      </Button>
      <Button disabled={isIdle} onClick={() => void replaceAll()}>
        {t(isBusy ? 'find.replacing' : 'find.replaceAll')}
      </Button>
    </div>
  )
}

/** The field into which the keys lead each time they ask for it. */
function useWanted(name: 'find' | 'replace') {
  const field = useRef<HTMLInputElement>(null)
  const wanted = useFind((state) => state.wanted)
  const answered = useRef(0)
  useEffect(() => {
    if (wanted.field !== name || answered.current === wanted.time || wanted.time === 0) return
    answered.current = wanted.time
    field.current?.focus()
    field.current?.select()
  }, [wanted, name])
  return field
}

interface ToggleProps {
  icon: LucideIcon
  label: string
  keys?: string
  isPressed?: boolean
  isExpanded?: boolean
  disabled?: boolean
  onClick: () => void
}

function Toggle({ isPressed, isExpanded, ...rest }: ToggleProps): ReactNode {
  return <IconButton {...rest} aria-pressed={isPressed} aria-expanded={isExpanded} className={styles.toggle} />
}
