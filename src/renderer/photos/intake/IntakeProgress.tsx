import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { stopIntake, useIntake } from './intake.ts'
import styles from './intake.module.css'

/** How far the adding of photos is, wherever in the window one works meanwhile, and how to stop it. */
export function IntakeProgress() {
  const { t } = useTranslation()
  const run = useIntake(({ run }) => run)
  if (run === null) return null
  const { done, of, name, isStopping } = run
  const words = t(isStopping ? 'intake.stopping' : 'intake.adding', { done, of })
  return (
    <div className={styles.progress} role="group" aria-label={t('intake.title')}>
      <progress className={styles.bar} max={of} value={done} aria-label={t('intake.title')} />
      <span className="numeral">{words}</span>
      <bdi className={styles.name}>{name}</bdi>
      <Button kind="quiet" className={styles.stop} disabled={isStopping} onClick={stopIntake}>
        {t('intake.stop')}
      </Button>
    </div>
  )
}
