import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotos } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { searchPhotos } from './photo-filters.ts'
import { PhotoPicture } from './PhotoPicture.tsx'
import card from './photo-card.module.css'
import styles from './photos.module.css'

/** So many are shown at once; a search finds the others. */
const mostShown = 120

/** Chooses a photo that is in the newsroom already; or a file from outside, where that is offered. */
export function LibraryDialog({ open, title, onClose, onChoose, onFile }: { open: boolean; title?: string; onClose: () => void; onChoose: (photo: Photo) => void; onFile?: () => void }) {
  const { t } = useTranslation()
  const { data: photos = [] } = usePhotos()
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const found = useMemo(() => searchPhotos(photos, query), [photos, query])
  const shown = found.slice(0, mostShown)
  return (
    <Dialog open={open} title={title ?? t('photos.library')} onClose={onClose} size="wide" initialFocus={search} footer={onFile && <Button onClick={onFile}>{t('editor.figure.chooseFile')}</Button>}>
      <div className={styles.library}>
        <SearchField label={t('photos.search')} value={query} onChange={setQuery} inputRef={search} />
        {shown.length === 0 && <EmptyState title={t(photos.length === 0 ? 'photos.none' : 'photos.noMatch')} />}
        <ul className={styles.choices} aria-label={t('photos.title')}>
          {shown.map((photo) => (
            <li key={photo.id}>
              <button type="button" className={card.card} onClick={() => onChoose(photo)}>
                <span className={card.frame}>
                  <PhotoPicture photo={photo} width={320} className={card.picture} />
                </span>
                <bdi className={card.name}>{photo.fileName}</bdi>
                <span className={card.words} dir="auto">
                  {photo.fields.caption}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {found.length > mostShown && <p className={styles.count}>{t('photos.librarySearchFinds', { count: found.length - mostShown })}</p>}
      </div>
    </Dialog>
  )
}
