import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { photoUrl, type RenditionWidth } from '../api/photo-files.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './photos.module.css'

/** A photo at a size, or the words that it has no file or cannot be shown. */
export function PhotoPicture({ photo, width, className }: { photo: Photo; width: RenditionWidth; className?: string }) {
  const { t } = useTranslation()
  const [broken, setBroken] = useState<string | null>(null)
  const version = photo.original?.sha256 ?? ''
  if (photo.original === null || broken === version) {
    return (
      <span className={[styles.missing, className].filter(Boolean).join(' ')}>
        <Icon of={ImageOff} size={20} />
        {t(photo.original === null ? 'photos.missing' : 'photos.broken')}
      </span>
    )
  }
  return (
    <img
      className={[styles.picture, className].filter(Boolean).join(' ')}
      src={photoUrl(photo.id, width)}
      alt={photo.fields.altText}
      width={photo.original.width}
      height={photo.original.height}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(version)}
    />
  )
}
