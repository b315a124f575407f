import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
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
      <nav className={styles.list} aria-label={label}>
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

/** One of the things at the side, by its name; `children` stand at the end of the line. */
export function KeptListItem({ name, isShown, onChoose, children }: { name: string; isShown: boolean; onChoose: () => void; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <button type="button" className={styles.item} aria-current={isShown || undefined} onClick={onChoose}>
      <span dir="auto">{name || t('kept.untitled')}</span>
      {children}
    </button>
  )
}

/** What had the focus is gone with what was deleted: the way back has it now. */
function focusIt(button: HTMLButtonElement | null): void {
  button?.focus()
}
