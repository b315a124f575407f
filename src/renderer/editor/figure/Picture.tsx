import { ImageOff, ImagePlus } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { photoUrl, supplyPhoto } from '../../api/photo-files.ts'
import { queryClient, queryKeys } from '../../api/queries.ts'
import { saveReason } from '../../api/save-state.ts'
import { showNotice } from '../../ui/notices.ts'
import styles from './figure.module.css'

async function supply(photoId: string, file: File | undefined): Promise<void> {
  if (!file) return
  try {
    const { failed } = await supplyPhoto(photoId, file)
    for (const { file: name, message } of failed) showNotice({ id: `photo:${name}`, level: 'error', message: 'editor.photos.failed', values: { file: name, message } })
    await queryClient.invalidateQueries({ queryKey: queryKeys.photos })
  } catch (error) {
    const { message, values } = saveReason(error)
    showNotice({ id: `photo:${photoId}`, level: 'error', message, values })
  }
}

/** The photo itself; or a place to drop its file on, where none is known; or a word that it cannot be shown. */
export function Picture({ photo, photoId, failed, alt }: { photo: Photo | undefined; photoId: string; failed: boolean; alt: string }) {
  const { t } = useTranslation()
  const [broken, setBroken] = useState<string | null>(null)
  if (failed || (photo && broken === photo.id)) {
    return (
      <div className={styles.absent}>
        <ImageOff size={24} aria-hidden />
        <span>{t('editor.figure.broken')}</span>
      </div>
    )
  }
  if (!photo) return <div className={styles.waiting} />
  if (photo.original === null) return <MissingPhoto photoId={photoId} />
  const { width, height } = photo.original
  return (
    <img
      className={styles.picture}
      src={photoUrl(photoId, 1280)}
      srcSet={`${photoUrl(photoId, 640)} 640w, ${photoUrl(photoId, 1280)} 1280w, ${photoUrl(photoId, 2048)} 2048w`}
      sizes="(max-width: 728px) 100vw, 680px"
      width={width}
      height={height}
      alt={alt}
      draggable={false}
      loading="lazy"
      decoding="async"
      onError={() => setBroken(photo.id)}
    />
  )
}

function MissingPhoto({ photoId }: { photoId: string }) {
  const { t } = useTranslation()
  const [isOver, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')

  return (
    // Dropping a file has a keyboard way: the button inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.absent}
      data-own-events
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        if (!carriesFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (!carriesFile(event)) return
        event.preventDefault()
        event.stopPropagation()
        void supply(photoId, event.dataTransfer.files[0])
      }}
    >
      <ImagePlus size={24} aria-hidden />
      <strong>{t('editor.figure.missing')}</strong>
      <span>{t('editor.figure.dropHere')}</span>
      <button type="button" onClick={() => chooser.current?.click()}>
        {t('editor.figure.chooseFile')}
      </button>
      <input ref={chooser} type="file" accept="image/*" hidden onChange={(event) => void supply(photoId, event.target.files?.[0])} />
    </div>
  )
}
