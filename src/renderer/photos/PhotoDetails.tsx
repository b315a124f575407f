import { ImageUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { creditOf, type Photo, type PhotoFields } from '#domain/photo/photo.ts'
import { useFieldSaver } from '../api/field-saver.ts'
import { newsroom } from '../api/newsroom.ts'
import { Button } from '../ui/Button.tsx'
import { showNotice } from '../ui/notices.ts'
import { TextArea, TextField } from '../ui/TextField.tsx'
import { TokenField } from '../ui/TokenField.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { chooseFiles, photoKinds, useAddPhotos } from './use-add-photos.ts'
import styles from './photos.module.css'

/** Edits a photo's fields; each is saved by itself. What was typed where somebody else wrote meanwhile is offered back. */
function usePhotoFields(photo: Photo) {
  const fields = useFieldSaver<PhotoFields>({
    id: `photo:${photo.id}`,
    fields: photo.fields,
    revision: photo.revision,
    save: (changes, baseRevision) => newsroom().photos.saveFields({ photoId: photo.id, baseRevision, changes }),
    async reread() {
      const newer = await newsroom().photos.get({ photoId: photo.id })
      return { fields: newer.fields, revision: newer.revision }
    },
    keepConflict(ours) {
      const words = Object.values(ours).flat().join(' · ')
      showNotice({ id: `photo-conflict:${photo.id}`, level: 'warning', message: 'photos.conflict', values: { words } })
      return Promise.resolve()
    },
  })
  return fields
}

function size(photo: Photo): string {
  const { original } = photo
  if (original === null) return ''
  const megabytes = original.bytes / 1_000_000
  return `${original.width} × ${original.height} · ${megabytes.toLocaleString(undefined, { maximumFractionDigits: 1 })} MB`
}

/** One photo: the picture large, and all that is known about it. */
export function PhotoDetails({ photo, compact = false }: { photo: Photo; compact?: boolean }) {
  const { t } = useTranslation()
  const { fields, change } = usePhotoFields(photo)
  const { supply } = useAddPhotos()
  const text = (name: keyof PhotoFields) => ({ value: String(fields[name]), onChange: (value: string) => change(name, value as never) })
  const required = (name: 'caption' | 'altText') => (fields[name].trim() === '' ? t(`photos.lacks.${name}`) : null)

  return (
    <div className={styles.details}>
      {!compact && <PhotoPicture photo={photo} width={640} className={styles.large} />}
      {photo.original === null && (
        <Button icon={ImageUp} onClick={() => void chooseFiles(photoKinds, false).then(([file]) => file && supply(photo.id, file))}>
          {t('photos.supply')}
        </Button>
      )}
      <p className={styles.file}>
        <bdi>{photo.fileName}</bdi> <span className="numeral">{size(photo)}</span>
      </p>
      <TextArea label={t('photos.fields.caption')} rows={3} invalid={required('caption')} {...text('caption')} />
      <TextArea label={t('photos.fields.altText')} rows={2} invalid={required('altText')} {...text('altText')} />
      <div className={styles.pair}>
        <TextField label={t('photos.fields.creator')} {...text('creator')} />
        <TextField label={t('photos.fields.creditLine')} invalid={creditOf(fields) === '' ? t('photos.lacks.credit') : null} {...text('creditLine')} />
      </div>
      <TextField label={t('photos.fields.source')} {...text('source')} />
      <TextField label={t('photos.fields.copyrightNotice')} {...text('copyrightNotice')} />
      <TextField label={t('photos.fields.rightsUsageTerms')} {...text('rightsUsageTerms')} />
      <details className={styles.more}>
        <summary>{t('photos.more')}</summary>
        <div className={styles.details}>
          <TokenField label={t('photos.fields.personsShown')} values={fields.personsShown} onChange={(value) => change('personsShown', value)} />
          <TokenField label={t('photos.fields.keywords')} values={fields.keywords} onChange={(value) => change('keywords', value)} />
          <div className={styles.pair}>
            <TextField label={t('photos.fields.sublocation')} {...text('sublocation')} />
            <TextField label={t('photos.fields.city')} {...text('city')} />
          </div>
          <div className={styles.pair}>
            <TextField label={t('photos.fields.provinceOrState')} {...text('provinceOrState')} />
            <TextField label={t('photos.fields.country')} {...text('country')} />
          </div>
          <TextField label={t('photos.fields.dateCreated')} {...text('dateCreated')} />
          <TextArea label={t('photos.fields.instructions')} {...text('instructions')} />
          <TextField label={t('photos.fields.jobId')} {...text('jobId')} />
        </div>
      </details>
      {photo.drift.length > 0 && (
        <p className={styles.drift}>{t('photos.drift', { fields: photo.drift.map((name) => t(`photos.fields.${name}`)).join(', ') })}</p>
      )}
    </div>
  )
}
