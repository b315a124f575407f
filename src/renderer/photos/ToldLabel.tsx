import { useTranslation } from 'react-i18next'
import { toldTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import { ofInterface } from '../ui/messages.ts'
import styles from './told-label.module.css'

/** What readers are told of how a picture was made, beside its credit; nothing for a plain photograph. */
export function ToldLabel({ digitalSourceType }: { digitalSourceType: string }) {
  const { t } = useTranslation()
  const told = toldTypeOf(digitalSourceType)
  if (told === null) return null
  return (
    <span {...ofInterface()} className={styles.told}>
      {t(`rights.told.${told}`)}
    </span>
  )
}
