import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnected } from '../api/newsroom.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './connection-banner.module.css'

/** Says that the line to the newsroom is broken, and that what is typed is kept meanwhile. */
export function ConnectionBanner() {
  const { t } = useTranslation()
  if (useConnected()) return null
  return (
    <div className={styles.banner} role="alert">
      <Icon of={Unplug} />
      {t('desk.connectionLost')}
    </div>
  )
}
