import { Trash2 } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom, newsroomError } from '../api/newsroom.ts'
import { queryKeys, usePhotos } from '../api/queries.ts'
import { openStory, useView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { showNotice } from '../ui/notices.ts'
import { PhotoDetails } from './PhotoDetails.tsx'
import styles from './photos.module.css'

function UsedIn({ photo }: { photo: Photo }) {
  const { t } = useTranslation()
  const { data: placements = [] } = useQuery({
    queryKey: [...queryKeys.photos, 'placements', photo.id],
    queryFn: () => newsroom().photos.placements({ photoId: photo.id }),
  })
  if (placements.length === 0) return <p className={styles.file}>{t('photos.unused')}</p>
  return (
    <div className={styles.used}>
      {t('photos.usedIn')}
      {placements.map(({ storyId, headline }) => (
        <button key={storyId} type="button" dir="auto" onClick={() => openStory(storyId)}>
          {headline || t('list.untitled')}
        </button>
      ))}
    </div>
  )
}

async function toTrash(photo: Photo): Promise<void> {
  try {
    await newsroom().photos.trash({ photoId: photo.id })
    showNotice({
      id: `photo-trashed:${photo.id}`,
      level: 'info',
      message: 'photos.trashed',
      values: { file: photo.fileName },
      action: { message: 'ui.undo', run: () => void newsroom().photos.restoreFromTrash({ photoId: photo.id }) },
    })
  } catch (error) {
    const named = newsroomError(error)
    const values = { ...named?.data, headlines: (named?.data['headlines'] as string[] | undefined)?.join(', ') }
    showNotice({ id: 'photo-in-use', level: 'error', message: named ? `error.${named.kind}` : 'photos.notTrashed', values })
  }
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
      <div className={styles.actions}>
        <Button kind="quiet" icon={Trash2} onClick={() => void toTrash(photo)}>
          {t('photos.toTrash')}
        </Button>
      </div>
    </div>
  )
}
