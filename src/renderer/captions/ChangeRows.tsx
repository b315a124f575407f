import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldChange } from '#domain/photo/captions/batch.ts'
import { textOfItems } from '#domain/photo/captions/caption-template.ts'
import type { Photo } from '#domain/photo/photo.ts'
import { PhotoPicture } from '../photos/PhotoPicture.tsx'
import { ChangedWords } from './ChangedWords.tsx'
import styles from './captions.module.css'

export interface ChangedPhoto {
  photo: Photo
  changes: readonly FieldChange[]
}

const words = (value: string | readonly string[]) => (typeof value === 'string' ? value : textOfItems(value))

function Change({ change: { field, before, after } }: { change: FieldChange }) {
  const { t } = useTranslation()
  return (
    <div className={styles.change}>
      <dt>{t(`captions.field.${field}`)}</dt>
      <dd>
        <ChangedWords before={words(before)} after={words(after)} />
      </dd>
    </div>
  )
}

/** What becomes of each photo: drawn as far as it is seen. */
export function ChangeRows({ changed }: { changed: readonly ChangedPhoto[] }) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({ count: changed.length, getScrollElement: () => frame.current, estimateSize: () => 84, overscan: 6, getItemKey: (index) => changed[index]?.photo.id ?? index })
  return (
    // Scrolled with the keyboard, so that it has to take the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={frame} className={styles.rows} role="region" aria-label={t('captions.batch.preview')} tabIndex={0}>
      <ol style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const one = changed[index]
          return (
            one && (
              <li key={one.photo.id} ref={rows.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }} aria-setsize={changed.length} aria-posinset={index + 1}>
                <PhotoPicture photo={one.photo} width={160} className={styles.thumbnail ?? ''} />
                <div>
                  <bdi className={styles.fileName}>{one.photo.fileName}</bdi>
                  <dl>
                    {one.changes.map((change) => (
                      <Change key={change.field} change={change} />
                    ))}
                  </dl>
                </div>
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}
