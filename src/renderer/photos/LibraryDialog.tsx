import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotos } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { moveAmong } from '../ui/move-among.ts'
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
  const found = useMemo(() => (open ? searchPhotos(photos, query) : []), [open, photos, query])
  const shown = found.slice(0, mostShown)

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const [first] = shown
    const next = moveAmong(event, [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')], search.current)
    if (next !== null) next.focus()
    else if (event.key === 'Enter' && event.target === search.current && query.trim() !== '' && first !== undefined && !event.nativeEvent.isComposing) onChoose(first)
    else return
    event.preventDefault()
  }

  return (
    <Dialog open={open} title={title ?? t('photos.library')} onClose={onClose} size="wide" initialFocus={search} footer={onFile && <Button onClick={onFile}>{t('editor.figure.chooseFile')}</Button>}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field and the buttons inside have the focus; their keys bubble up to here */}
      <div className={styles.library} onKeyDown={onKeyDown}>
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
