import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrivalName, arrivalNameSetting, examplePattern, unknownVariables } from '#domain/photo/arrival-name.ts'
import { offeredVariables } from '#domain/photo/captions/variables.ts'
import { emptyPhotoFields } from '#domain/photo/photo.ts'
import { usePhotos, useSettings } from '../../api/queries.ts'
import { keepSetting } from '../../api/settings.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './intake.module.css'

const longestPattern = 200

/** How photos are named as they come in, tried on the latest ones. */
export function ArrivalNameDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return open ? <Pattern onClose={onClose} /> : null
}

function Pattern({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const { data: settings } = useSettings()
  const { data: photos = [] } = usePhotos()
  const kept = settings?.[arrivalNameSetting] ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const pattern = typed ?? kept
  const [now] = useState(() => new Date())
  const examples = photos.filter(({ original }) => original !== null).slice(0, 3)
  const shown = examples.length > 0 ? examples : [{ id: '', fileName: 'DSC_0412.JPG', fields: { ...emptyPhotoFields(), dateCreated: '2026-03-03T14:01:07', creator: 'Ines Marlow', city: 'Calvera' } }]
  const unknown = unknownVariables(pattern, { fields: emptyPhotoFields(), fileName: '', number: 1, language: i18n.language, now })
  const keep = (next: string) => {
    keepSetting(arrivalNameSetting, next)
    onClose()
  }
  return (
    <Dialog
      open
      title={t('intake.naming.title')}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={() => keep('')}>
            {t('intake.naming.none')}
          </Button>
          <Button size={32} kind="main" disabled={unknown.length > 0 || pattern.trim() === ''} onClick={() => keep(pattern.trim())}>
            {t('intake.naming.use')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{t('intake.naming.hint')}</p>
        <TextField
          label={t('intake.naming.pattern')}
          dir="ltr"
          value={pattern}
          maxLength={longestPattern}
          placeholder={examplePattern}
          invalid={unknown.length > 0 ? t('intake.naming.unknown', { variables: unknown.map(({ written }) => written).join(', ') }) : null}
          onChange={setTyped}
        />
        <p className={styles.variables} dir="ltr">
          {offeredVariables.map((name) => (
            <code key={name}>{`{${name}}`}</code>
          ))}
        </p>
        <h3 className={styles.heading}>{t('intake.naming.preview')}</h3>
        <ul className={styles.rows}>
          {shown.map(({ id, fileName, fields }, index) => (
            <li key={id}>
              <span>
                <bdi className={styles.path}>{fileName}</bdi>
                <bdi>{pattern.trim() === '' ? fileName : arrivalName(pattern, { fields, fileName, number: index + 1, language: i18n.language, now })}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
