import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toldTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import { ofInterface } from '../ui/messages.ts'
import styles from './credit-and-making.module.css'

/** A photo's credit, and below it what readers are told of how the picture was made; the credit alone for a plain photograph. */
export function CreditAndMaking({ digitalSourceType, children }: { digitalSourceType: string; children: ReactNode }) {
  const { t } = useTranslation()
  const told = toldTypeOf(digitalSourceType)
  if (told === null) return children
  return (
    <span className={styles.beside}>
      {children}
      <span {...ofInterface()} className={styles.told}>
        {t(`rights.told.${told}`)}
      </span>
    </span>
  )
}
