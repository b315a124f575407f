import { useTranslation } from 'react-i18next'
import { isKnown, type CodePlace } from '#domain/photo/captions/codes.ts'
import { printedKeysOf } from '../desk/commands.ts'
import { Becomes } from './Becomes.tsx'
import styles from './codes.module.css'

/** Codes that stand in a text, each with what it would become, or that no roster has it. */
export function CodesLeft({ left }: { left: readonly CodePlace[] }) {
  const { t } = useTranslation()
  return left.map((place) => (
    <p key={place.written} className={isKnown(place) ? styles.said : `${styles.said} ${styles.notFound}`}>
      <kbd dir="auto">{place.written}</kbd>{' '}
      {isKnown(place) ? (
        <>
          <Becomes /> <bdi className={styles.words}>{place.expansion.text}</bdi> <bdi className={styles.keys}>{printedKeysOf('expand-codes')}</bdi>
        </>
      ) : place.expansion.kind === 'no-alternate' ? (
        t('captions.noAlternate', { count: place.expansion.count })
      ) : (
        t('captions.unknownCode')
      )}
    </p>
  ))
}
