import { useTranslation } from 'react-i18next'
import { everyVersionFor, hourlyVersionsFor } from '#domain/history/thinning.ts'
import styles from './history.module.css'

const hour = 3_600_000

/** Which versions go with time and which never do, for the user to read. */
export function ThinningRule() {
  const { t } = useTranslation()
  return (
    <details className={styles.rule}>
      <summary>{t('history.rule')}</summary>
      <ul>
        <li>{t('history.ruleAll', { hours: everyVersionFor / hour })}</li>
        <li>{t('history.ruleHours', { days: hourlyVersionsFor / (24 * hour) })}</li>
        <li>{t('history.ruleDays')}</li>
        <li>{t('history.ruleNever')}</li>
        <li>{t('history.ruleDelete')}</li>
      </ul>
    </details>
  )
}
