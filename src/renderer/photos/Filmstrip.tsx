import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { chooseWith } from './choose-with.ts'
import { LacksFlag } from './LacksFlag.tsx'
import { lacksOf } from './photo-traits.ts'
import { PhotoMarks } from './PhotoMarks.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { choosePhoto, extendChoice, useIsSelected } from './selection.ts'
import card from './photo-card.module.css'
import styles from './filmstrip.module.css'

const frameWidth = 124
const gap = 12

const Frame = memo(function Frame({ photo, current, place, of }: { photo: Photo; current: boolean; place: number; of: number }) {
  const selected = useIsSelected(photo.id)
  return (
    <button
      type="button"
      role="option"
      aria-selected={selected}
      aria-posinset={place + 1}
      aria-setsize={of}
      data-frame={photo.id}
      data-rejected={photo.fields.pick === 'rejected' ? '' : undefined}
      tabIndex={current ? 0 : -1}
      className={card.card}
      title={photo.fileName}
      onClick={(event) => chooseWith(event, photo.id)}
    >
      <span className={card.frame}>
        <PhotoPicture photo={photo} width={160} className={card.picture} />
        <LacksFlag lacks={lacksOf(photo).filter((lack) => lack !== 'file')} />
      </span>
      <span className={card.line}>
        <bdi className={card.name}>{photo.fileName}</bdi>
        <PhotoMarks fields={photo.fields} />
      </span>
    </button>
  )
})

/** The photos in a row, the current one in sight; arrow keys go along it. */
export function Filmstrip({ photos, current }: { photos: readonly Photo[]; current: number }) {
  const { t } = useTranslation()
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const isRtl = document.documentElement.dir === 'rtl'
  const items = useVirtualizer({
    horizontal: true,
    isRtl,
    count: photos.length,
    getScrollElement: () => frame,
    estimateSize: () => frameWidth,
    gap,
    overscan: 4,
    paddingStart: 16,
    paddingEnd: 16,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
    useFlushSync: false,
  })
  useEffect(() => {
    if (current >= 0) items.scrollToIndex(current)
  }, [current, items, frame])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
    const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
    const step = { [forward]: 1, [back]: -1, Home: -current, End: photos.length - 1 - current }[event.key]
    const next = step === undefined ? undefined : photos[Math.min(photos.length - 1, Math.max(0, current + step))]
    if (next === undefined) return
    event.preventDefault()
    if (event.shiftKey) extendChoice(next.id)
    else choosePhoto(next.id)
    requestAnimationFrame(() => frame?.querySelector<HTMLElement>(`[data-frame="${next.id}"]`)?.focus({ preventScroll: true }))
  }

  return (
    <div className={styles.strip} ref={setFrame}>
      <div role="listbox" tabIndex={-1} aria-label={t('photodesk.filmstrip')} aria-multiselectable aria-orientation="horizontal" className={styles.film} style={{ width: items.getTotalSize() }} onKeyDown={onKeyDown}>
        {items.getVirtualItems().map((item) => {
          const photo = photos[item.index]
          return photo === undefined ? null : (
            <div key={photo.id} role="presentation" className={styles.place} style={{ insetInlineStart: item.start, width: frameWidth }}>
              <Frame photo={photo} current={item.index === current} place={item.index} of={photos.length} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
