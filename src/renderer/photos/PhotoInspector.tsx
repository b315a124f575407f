import { Crop, FileInput, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { usePhotos } from '../api/queries.ts'
import { useView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { Later } from '../ui/Later.tsx'
import { cropPhoto } from './crop/crop-state.ts'
import { PhotoDetails } from './PhotoDetails.tsx'
import { placeInStory } from './PlaceInStory.tsx'
import { selectedPhotos } from './selection.ts'
import { trashPhoto } from './trash-photo.ts'
import { UsedIn } from './UsedIn.tsx'
import styles from './photos.module.css'

/** The inspector of the photo desk: the chosen photo. */
export function PhotoInspector() {
  const { t } = useTranslation()
  const photoId = useView((view) => view.photoId)
  const { data: photos = [] } = usePhotos()
  const photo = photos.find(({ id }) => id === photoId)
  if (photo === undefined) return null
  return (
    <Later>
      <div className={styles.panel}>
        <PhotoDetails key={photo.id} photo={photo} />
        <UsedIn photo={photo} />
        <div className={styles.actions}>
          {photo.original !== null && (
            <Button icon={Crop} onClick={() => cropPhoto(photo.id)}>
              {t('crop.open')}
            </Button>
          )}
          <Button icon={FileInput} onClick={() => placeInStory(selectedPhotos().map(({ id }) => id))}>
            {t('placing.place')}
          </Button>
        </div>
        <div className={`${styles.actions} ${styles.last}`}>
          <Button kind="quiet" icon={Trash2} onClick={() => void trashPhoto(photo)}>
            {t('photos.toTrash')}
          </Button>
        </div>
      </div>
    </Later>
  )
}
