import { useTranslation } from 'react-i18next'
import type { Lack } from './photo-traits.ts'
import styles from './photo-card.module.css'

/** Over a photo's picture: what it lacks, or how much. */
export function LacksFlag({ lacks }: { lacks: readonly Lack[] }) {
  const { t } = useTranslation()
  const [first] = lacks
  if (first === undefined) return null
  return <span className={styles.flag}>{lacks.length === 1 ? t(`photos.lacks.${first}`) : t('photos.toDoCount', { count: lacks.length })}</span>
}
