import { ImagePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PhotoTextField } from '#domain/photo/fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { useCodeMarks } from '../captions/code-marks.tsx'
import { CreditLineField } from '../captions/CreditLineField.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { numberText } from '../ui/number-text.ts'
import { MarksOfFields } from '../ui/marked-words.ts'
import { TextArea, TextField } from '../ui/TextField.tsx'
import { AltTextField } from './inspector/AltTextField.tsx'
import { FieldGroups } from './inspector/FieldGroups.tsx'
import { PhotoDrift } from './inspector/PhotoDrift.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { chooseFiles, photoKinds, supply } from './add-photos.ts'
import { useFileDrop } from './use-file-drop.ts'
import { usePhotoFields } from './use-photo-fields.ts'
import styles from './photos.module.css'

/** What is known of the file itself. */
function AboutFile({ photo: { fileName, original } }: { photo: Photo }) {
  const { i18n } = useTranslation()
  return (
    <p className={styles.file}>
      <bdi>{fileName}</bdi>
      {original && (
        <span className="numeral">
          <bdi dir="ltr">
            {original.width} × {original.height}
          </bdi>{' '}
          · {numberText(original.bytes / 1_000_000, i18n.language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1, minimumFractionDigits: 1 })}
        </span>
      )}
    </p>
  )
}

/** Where the file of a photo that is known by its words alone is dropped, or chosen. */
function MissingFile({ photoId }: { photoId: string }) {
  const { t } = useTranslation()
  const { isOver, handlers } = useFileDrop(({ files: [file] }) => file && void supply(photoId, file))
  return (
    <div className={styles.supply} data-over={isOver || undefined} {...handlers}>
      <Icon of={ImagePlus} size={20} />
      <strong>{t('photos.missing')}</strong>
      <span>{t('photos.dropHere')}</span>
      <Button data-mends="file" onClick={() => void chooseFiles(photoKinds, 'file').then(([file]) => file && supply(photoId, file))}>
        {t('photos.supply')}
      </Button>
    </div>
  )
}

/** One photo: the picture large, and all that is known about it. */
export function PhotoDetails({ photo, compact = false }: { photo: Photo; compact?: boolean }) {
  const { t } = useTranslation()
  const { fields, change } = usePhotoFields(photo)
  const codeMarks = useCodeMarks()
  const text = (name: PhotoTextField) => ({ value: fields[name], onChange: (value: string) => change(name, value) })

  return (
    <div className={styles.details} data-photo-fields={photo.id}>
      {photo.original === null && <MissingFile photoId={photo.id} />}
      {photo.original !== null && !compact && <PhotoPicture photo={photo} width={640} className={styles.large} />}
      <AboutFile photo={photo} />
      <PhotoDrift photo={photo} fields={fields} change={change} />
      <MarksOfFields value={codeMarks}>
        <TextArea label={t('photos.fields.caption')} rows={3} data-mends="caption" invalid={fields.caption.trim() === '' ? t('photos.lacks.caption') : null} {...text('caption')} />
        <AltTextField value={fields.altText} caption={fields.caption} fileName={photo.fileName} onChange={(value) => change('altText', value)} />
        <div className={styles.pair}>
          <TextField label={t('photos.fields.creator')} data-mends="creator" {...text('creator')} />
          <CreditLineField fields={fields} change={change} />
        </div>
        <TextField label={t('photos.fields.source')} data-mends="source" {...text('source')} />
        <TextField label={t('photos.fields.copyrightNotice')} data-mends="copyrightNotice" {...text('copyrightNotice')} />
        <FieldGroups photo={photo} fields={fields} change={change} />
      </MarksOfFields>
    </div>
  )
}
