import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button.tsx'
import { openBatch } from './batch-state.ts'
import styles from './captions.module.css'

/** Above the photos, where there is room: what is done to all chosen ones. */
export function BatchButtons() {
  const { t } = useTranslation()
  return (
    <span className={styles.deskButtons}>
      <Button onClick={() => openBatch('template')}>{t('captions.batch.applyTemplate')}</Button>
      <Button onClick={() => openBatch('replace')}>{t('captions.batch.findReplaceButton')}</Button>
    </span>
  )
}
