import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotos } from '../api/queries.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { filterPhotos } from './photo-filters.ts'
import { PhotoPicture } from './PhotoPicture.tsx'
import styles from './photos.module.css'

/** So many are shown at once; a search finds the others. */
const mostShown = 120

/** Chooses a photo that is in the newsroom already. */
export function LibraryDialog({ open, onClose, onChoose }: { open: boolean; onClose: () => void; onChoose: (photo: Photo) => void }) {
  const { t } = useTranslation()
  const { data: photos = [] } = usePhotos()
  const [query, setQuery] = useState('')
  const shown = useMemo(() => filterPhotos(photos, { kind: 'all' }, query).slice(0, mostShown), [photos, query])
  return (
    <Dialog open={open} title={t('photos.fromNewsroom')} onClose={onClose} size="wide">
      <div className={styles.details}>
        <SearchField label={t('photos.search')} value={query} onChange={setQuery} />
        {shown.length === 0 && <EmptyState title={t(photos.length === 0 ? 'photos.none' : 'photos.noMatch')} />}
        <ul className={styles.strip} style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))' }}>
          {shown.map((photo) => (
            <li key={photo.id}>
              <button type="button" className={styles.card} onClick={() => onChoose(photo)}>
                <span className={styles.frame}>
                  <PhotoPicture photo={photo} width={320} />
                </span>
                <bdi className={styles.name}>{photo.fileName}</bdi>
                <span className={styles.words} dir="auto">
                  {photo.fields.caption}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
