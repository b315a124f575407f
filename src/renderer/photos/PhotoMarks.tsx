import { Crop, Flag, Star, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PhotoFields } from '#domain/photo/photo.ts'
import styles from './photo-marks.module.css'

/** So many stars; the words beside them tell the same. */
export function Stars({ rating }: { rating: number }) {
  return (
    <span className={styles.stars} aria-hidden="true">
      {Array.from({ length: rating }, (_, place) => (
        <Star key={place} size={10} fill="currentColor" strokeWidth={0} />
      ))}
    </span>
  )
}

/** A spot of a label's colour, with a letter of its name: colour alone tells nobody anything. */
export function ColourLabel({ label }: { label: PhotoFields['colourLabel'] }) {
  const { t } = useTranslation()
  if (label === '') return null
  return (
    <span className={styles.label} data-label={label} aria-hidden="true">
      {t(`photodesk.labelSign.${label}`)}
    </span>
  )
}

/** What the desk marked a photo with, as signs and, for those who do not see them, in words. */
export function PhotoMarks({ fields: { rating, colourLabel, pick, crop } }: { fields: Pick<PhotoFields, 'rating' | 'colourLabel' | 'pick' | 'crop'> }) {
  const { t } = useTranslation()
  if (rating === 0 && colourLabel === '' && pick === '' && crop === null) return null
  const words = [
    ...(pick === '' ? [] : [t(`photodesk.filter.${pick}`)]),
    ...(rating === 0 ? [] : [t('photodesk.stars', { count: rating })]),
    ...(crop === null ? [] : [t('crop.cropped')]),
    ...(colourLabel === '' ? [] : [t(`photodesk.label.${colourLabel}`)]),
  ]
  return (
    <span className={styles.marks} title={words.join(', ')}>
      {pick === 'picked' && <Flag size={12} fill="currentColor" aria-hidden="true" />}
      {pick === 'rejected' && <X size={13} strokeWidth={2.5} className={styles.rejected} aria-hidden="true" />}
      {crop !== null && <Crop size={12} aria-hidden="true" />}
      <Stars rating={rating} />
      <ColourLabel label={colourLabel} />
      <span className="visually-hidden">{words.join(', ')}</span>
    </span>
  )
}
