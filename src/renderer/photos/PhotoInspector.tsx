import { Trash2 } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom } from '../api/newsroom.ts'
import { queryKeys, usePhotos } from '../api/queries.ts'
import { openStory, useView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { PhotoDetails } from './PhotoDetails.tsx'
import { trashPhoto } from './trash-photo.ts'
import styles from './photos.module.css'

function UsedIn({ photo }: { photo: Photo }) {
  const { t } = useTranslation()
  const { data: placements, isSuccess } = useQuery({
    queryKey: [...queryKeys.placements, photo.id],
    queryFn: () => newsroom().photos.placements({ photoId: photo.id }),
  })
  if (!isSuccess) return null
  if (placements.length === 0) return <p className={styles.file}>{t('photos.unused')}</p>
  return (
    <div className={styles.used}>
      <h2>{t('photos.usedIn')}</h2>
      {placements.map(({ storyId, headline }) => (
        <button key={storyId} type="button" onClick={() => openStory(storyId)}>
          <bdi>{headline || t('list.untitled')}</bdi>
        </button>
      ))}
    </div>
  )
}

/** The inspector of the photo desk: the chosen photo. */
export function PhotoInspector() {
  const { t } = useTranslation()
  const photoId = useView((view) => view.photoId)
  const { data: photos = [] } = usePhotos()
  const photo = photos.find(({ id }) => id === photoId)
  if (photo === undefined) return null
  return (
    <div className={styles.panel}>
      <PhotoDetails key={photo.id} photo={photo} />
      <UsedIn photo={photo} />
      <div className={`${styles.actions} ${styles.last}`}>
        <Button kind="quiet" icon={Trash2} onClick={() => void trashPhoto(photo)}>
          {t('photos.toTrash')}
        </Button>
      </div>
    </div>
  )
}
