import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePhotos } from '../../api/queries.ts'
import { LibraryDialog } from '../../photos/LibraryDialog.tsx'
import { PhotoPicture } from '../../photos/PhotoPicture.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './story-details.module.css'

/** The photo that stands for the story where only one is shown. */
export function LeadPhotoField({ photoId, onChange }: { photoId: string | null; onChange: (photoId: string | null) => void }) {
  const { t } = useTranslation()
  const { data: photos = [] } = usePhotos()
  const [choosing, setChoosing] = useState(false)
  const photo = photos.find(({ id }) => id === photoId)
  return (
    <div data-field="leadPhotoId" className={styles.leadPhoto} role="group" aria-label={t('inspector.leadPhoto')}>
      <span className={styles.label}>{t('inspector.leadPhoto')}</span>
      <div className={styles.leadRow}>
        {photo && <PhotoPicture photo={photo} width={160} className={styles.thumbnail} />}
        <div className={styles.leadWords}>
          <p dir="auto">{photo ? photo.fields.caption || t('inspector.untitledPhoto') : t('inspector.noLeadPhoto')}</p>
          <div className={styles.leadActions}>
            <Button onClick={() => setChoosing(true)}>{t(photo ? 'inspector.changeLeadPhoto' : 'inspector.chooseLeadPhoto')}</Button>
            {photo && (
              <Button kind="quiet" onClick={() => onChange(null)}>
                {t('inspector.removeLeadPhoto')}
              </Button>
            )}
          </div>
        </div>
      </div>
      <LibraryDialog
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(chosen) => {
          onChange(chosen.id)
          setChoosing(false)
        }}
      />
    </div>
  )
}
