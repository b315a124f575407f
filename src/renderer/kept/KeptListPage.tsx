import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { moveAmong } from '../ui/move-among.ts'
import type { KeptList, KeptThing } from './kept-list.ts'
import styles from './kept-list.module.css'

export interface KeptListPageProps<One extends KeptThing> {
  /** What the things are called together. */
  label: string
  kept: Pick<KeptList<One>, 'removed' | 'trouble' | 'bringBack'>
  /** What stands at the side: the things, and how another one is made. */
  list: ReactNode
  /** What is chosen of them. */
  children: ReactNode
}

/** Several things at the side and the chosen one beside them; above it the way back to what was deleted a moment ago, and what could not be done. */
export function KeptListPage<One extends KeptThing>({ label, kept: { removed, trouble, bringBack }, list, children }: KeptListPageProps<One>) {
  const { t } = useTranslation()
  return (
    <div className={styles.columns}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside have the focus; their keys bubble up to here */}
      <nav className={styles.list} aria-label={label} onKeyDown={goAmong}>
        {list}
      </nav>
      <div className={styles.page}>
        {removed !== null && (
          <div className={styles.note} role="status">
            <p>{t('kept.removed', { name: removed.content.name || t('kept.untitled') })}</p>
            <Button ref={focusIt} onClick={() => void bringBack(removed)}>
              {t('kept.bringBack')}
            </Button>
          </div>
        )}
        {trouble !== null && (
          <p className={styles.bad} role="alert">
            {trouble}
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

/** Arrow keys choose among the things at the side; Tab reaches the one that is shown, and goes on from there. */
function goAmong(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${styles.item}`)]
  if (!items.some((item) => item === event.target)) return
  const next = moveAmong(event, items)
  if (next === null) return
  event.preventDefault()
  next.focus()
  next.click()
}

/** One of the things at the side, by its name; `children` stand at the end of the line. */
export function KeptListItem({ name, isShown, onChoose, children }: { name: string; isShown: boolean; onChoose: () => void; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <button type="button" className={styles.item} aria-current={isShown || undefined} tabIndex={isShown ? 0 : -1} onClick={onChoose}>
      <span dir="auto">{name || t('kept.untitled')}</span>
      {children}
    </button>
  )
}

/** What had the focus is gone with what was deleted: the way back has it now. */
function focusIt(button: HTMLButtonElement | null): void {
  button?.focus()
}
