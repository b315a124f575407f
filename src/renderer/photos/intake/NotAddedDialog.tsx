import { CircleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { letGo, showIntake, tryAgain, useIntake } from './intake.ts'
import type { FileNotAdded } from './tell-outcome.ts'
import styles from './intake.module.css'

/** Of so many files each is named; of more, how many there are. */
const mostNamed = 200

function Untried({ files }: { files: readonly FileNotAdded[] }) {
  const { t } = useTranslation()
  return (
    <>
      <h3 className={styles.heading}>{t('intake.untriedCount', { count: files.length })}</h3>
      <p>{files[0]?.message}</p>
      <ul className={styles.names}>
        {files.slice(0, mostNamed).map(({ entry }, index) => (
          <li key={`${index} ${entry.path}`}>
            <bdi>{entry.path}</bdi>
          </li>
        ))}
      </ul>
      {files.length > mostNamed && <p className={styles.more}>{t('intake.more', { count: files.length - mostNamed })}</p>}
    </>
  )
}

function Failed({ files }: { files: readonly FileNotAdded[] }) {
  const { t } = useTranslation()
  return (
    <>
      <h3 className={styles.heading}>{t('intake.failedCount', { count: files.length })}</h3>
      <ul className={styles.rows}>
        {files.slice(0, mostNamed).map(({ entry, message }, index) => (
          <li key={`${index} ${entry.path}`}>
            <Icon of={CircleAlert} />
            <span>
              {entry.path !== entry.file.name && <bdi className={styles.path}>{entry.path}</bdi>}
              <bdi>{message}</bdi>
            </span>
          </li>
        ))}
      </ul>
      {files.length > mostNamed && <p className={styles.more}>{t('intake.more', { count: files.length - mostNamed })}</p>}
    </>
  )
}

/** Every file that did not come in, with its reason; those alone are tried again. */
export function NotAddedDialog() {
  const { t } = useTranslation()
  const { notAdded, shown } = useIntake(useShallow((intake) => ({ notAdded: intake.notAdded, shown: intake.shown })))
  const again = useRef<HTMLButtonElement>(null)
  const untried = notAdded.filter(({ kind }) => kind === 'UNTRIED')
  const failed = notAdded.filter(({ kind }) => kind !== 'UNTRIED')
  return (
    <Dialog
      open={shown === 'not-added'}
      title={t('intake.notAddedTitle')}
      initialFocus={again}
      onClose={() => showIntake(null)}
      footer={
        <>
          <span>{t('intake.whatIsIn')}</span>
          <Button size={32} onClick={letGo}>
            {t('intake.letGo')}
          </Button>
          <Button size={32} kind="main" ref={again} onClick={() => void tryAgain()}>
            {t('intake.tryAgainCount', { count: notAdded.length })}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the list is scrolled with the keyboard */}
      <section className={styles.stack} tabIndex={0} aria-label={t('intake.notAddedTitle')}>
        {failed.length > 0 && <Failed files={failed} />}
        {untried.length > 0 && <Untried files={untried} />}
      </section>
    </Dialog>
  )
}
