import { Check, GitCompareArrows } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { emptyPhotoFields, isNotGiven, type PhotoFields } from '#domain/photo/fields.ts'
import { creatorSeparator } from '#domain/photo/metadata/iptc-fields.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { showFailure } from '../../ui/failure.ts'
import { Icon } from '../../ui/Icon.tsx'
import { labelKey } from './field-groups.ts'
import type { ChangeField } from './FieldGroups.tsx'
import styles from './inspector.module.css'

const parts = ['xmp', 'iim', 'exif'] as const
type Difference = Photo['facts']['differences'][number]

const known = (name: string): name is keyof PhotoFields => Object.hasOwn(emptyPhotoFields(), name)

/** A part's words as the field holds them; null where the field is none that can be written so. What stands is taken whole: an item may have a semicolon. */
function asField(name: string, words: string, fields: PhotoFields): PhotoFields[keyof PhotoFields] | null {
  if (!known(name)) return null
  const standing = fields[name]
  if (typeof standing === 'string') return words
  if (!Array.isArray(standing)) return null
  return standing.join(creatorSeparator) === words ? standing : (words.split(creatorSeparator) as PhotoFields[keyof PhotoFields])
}

/**
 * Where the parts of a file disagree: what each says, to choose from. The choice is written even where it is what stands already: then it
 * is the desk's word that it is right.
 */
export function PhotoDrift({ photo, fields, change }: { photo: Photo; fields: PhotoFields; change: ChangeField }) {
  const { t } = useTranslation()
  const open = photo.facts.differences.filter(({ field }) => photo.drift.includes(field))
  const untold = photo.drift.filter((field) => !open.some((difference) => difference.field === field))
  if (photo.drift.length === 0) return null

  async function choose({ field }: Difference, words: string): Promise<void> {
    const value = asField(field, words, fields)
    if (value === null || !known(field)) return
    if (JSON.stringify(value) !== JSON.stringify(fields[field])) return change(field, value)
    try {
      await saveAllNow()
      const { revision } = await newsroom().photos.get({ photoId: photo.id })
      await newsroom().photos.saveFields({ photoId: photo.id, baseRevision: revision, changes: { [field]: value } })
    } catch (error) {
      showFailure(`photo-drift:${photo.id}`, error)
    }
  }

  return (
    <section className={styles.drift} aria-label={t('rights.drift.title')}>
      <h2>
        <Icon of={GitCompareArrows} size={14} />
        {t('rights.drift.title')}
      </h2>
      {untold.length > 0 && <p>{t('photos.drift', { fields: untold.map((name) => t(labelKey(name))).join(', ') })}</p>}
      {open.length > 0 && <p>{t('rights.drift.hint')}</p>}
      {open.map((difference) => (
        <div key={difference.field} role="group" aria-label={t('rights.drift.about', { field: t(labelKey(difference.field)) })} className={styles.difference}>
          <h3>{t(labelKey(difference.field))}</h3>
          {parts.map((part) => {
            const words = difference[part]
            if (words === null) return null
            const stands = known(difference.field) && !isNotGiven(difference.field, fields) && JSON.stringify(asField(difference.field, words, fields)) === JSON.stringify(fields[difference.field])
            return (
              <button key={part} type="button" data-stands={stands || undefined} onClick={() => void choose(difference, words)}>
                <b>{part.toUpperCase()}</b>
                <span dir="auto">{words}</span>
                {stands && (
                  <>
                    <Icon of={Check} size={13} />
                    <span className="visually-hidden">{t('rights.drift.stands')}</span>
                  </>
                )}
              </button>
            )
          })}
        </div>
      ))}
    </section>
  )
}
