import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { numberText } from '../../ui/number-text.ts'
import styles from './inspector.module.css'

/** What the file says about itself besides its fields. None of it is edited. */
export function FileFacts({ photo: { original, facts } }: { photo: Photo }) {
  const { t, i18n } = useTranslation()
  const degrees = (value: number) => numberText(value, i18n.language, { minimumFractionDigits: 4, maximumFractionDigits: 4 })
  const { position } = facts
  const lines: [string, string][] = [
    ['type', original === null ? '' : (original.mediaType.split('/')[1] ?? '').toUpperCase()],
    ['colourProfile', facts.colourProfile],
    ['camera', facts.camera],
    ['software', facts.software],
    ['orientation', facts.orientation === 1 ? '' : t('rights.turned')],
    ['position', position === null ? '' : `${degrees(position.latitude)}, ${degrees(position.longitude)}`],
    ['credentials', facts.hasContentCredentials ? t('rights.hasCredentials') : ''],
    ['sha256', original?.sha256 ?? ''],
  ]
  const known = lines.filter(([, value]) => value !== '')
  if (known.length === 0) return <p className={styles.nothing}>{t('rights.noFacts')}</p>
  return (
    <dl className={styles.facts}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`rights.fact.${name}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
