import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import styles from './captions.module.css'

/** What had the focus is gone with what was deleted: the way back has it now. */
function focusIt(button: HTMLButtonElement | null): void {
  button?.focus()
}

/** Above what is shown: the way back to what was deleted a moment ago, and what could not be done. */
export function KeptListNotes<One extends { content: { name: string } }>({ removed, trouble, onBringBack }: { removed: One | null; trouble: string | null; onBringBack: (one: One) => void }) {
  const { t } = useTranslation()
  return (
    <>
      {removed !== null && (
        <div className={styles.line} role="status">
          <p>{t('captions.removed', { name: removed.content.name || t('captions.untitled') })}</p>
          <Button ref={focusIt} onClick={() => onBringBack(removed)}>
            {t('captions.bringBack')}
          </Button>
        </div>
      )}
      {trouble !== null && (
        <p className={styles.bad} role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
