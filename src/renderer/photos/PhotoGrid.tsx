import { Layers } from 'lucide-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { isWriting } from '../desk/is-writing.ts'
import { useView } from '../desk/view.ts'
import { lacksOf } from './photo-traits.ts'
import { dragPhotos } from './photo-drag.ts'
import { focusPhotoField } from './photo-focus.ts'
import { showLarge, takesFocus } from './desk-view.ts'
import type { Stack } from './stacks.ts'
import { chooseWith } from './choose-with.ts'
import { chooseAllPhotos, choosePhoto, clearChosen, extendChoice, movePhotoFocus, selectedPhotos, togglePhoto, useIsSelected } from './selection.ts'
import { Icon } from '../ui/Icon.tsx'
import { onceDrawn } from '../ui/once-drawn.ts'
import { LacksFlag } from './LacksFlag.tsx'
import { PhotoMarks } from './PhotoMarks.tsx'
import { PhotoPicture } from './PhotoPicture.tsx'
import { trashPhotos } from './trash-photo.ts'
import { useFileDrop } from './use-file-drop.ts'
import card from './photo-card.module.css'
import styles from './photos.module.css'

const cardWidth = 176
const gap = 16
/** The file's name and two lines of the caption below the picture. */
const wordsHeight = 64

/** How many cards fit in a row of the element, and how high a row is. */
function useColumns(element: HTMLElement | null): { columns: number; rowHeight: number; isMeasured: boolean } {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)))
  const card = (width - gap * (columns - 1)) / columns
  return { columns, isMeasured: width > 0, rowHeight: Math.ceil((card * 2) / 3) + wordsHeight }
}

interface CardProps {
  photo: Photo
  /** How many photos are in its burst, 0 where it is in none. */
  stackCount: number
  /** Which of them it is. */
  stackPlace: number
  isStackOpen: boolean
  current: boolean
  place: number
  of: number
  onSupply: (photoId: string, file: File) => Promise<void>
}

const Card = memo(function Card({ photo, stackCount, stackPlace, isStackOpen, current, place, of, onSupply }: CardProps) {
  const { t } = useTranslation()
  const selected = useIsSelected(photo.id)
  const supplied = useFileDrop(({ files: [file] }) => file && void onSupply(photo.id, file))
  return (
    <button
      type="button"
      role="option"
      aria-selected={selected}
      aria-posinset={place + 1}
      aria-setsize={of}
      data-photo={photo.id}
      data-stack={stackCount > 1 ? (isStackOpen ? 'open' : 'closed') : undefined}
      data-rejected={photo.fields.pick === 'rejected' ? '' : undefined}
      onDoubleClick={() => showLarge(true)}
      data-over={supplied.isOver || undefined}
      tabIndex={current ? 0 : -1}
      className={card.card}
      title={photo.fileName}
      draggable
      onDragStart={(event) => dragPhotos(event, selected ? selectedPhotos().map(({ id }) => id) : [photo.id])}
      onClick={(event) => chooseWith(event, photo.id)}
      {...(photo.original === null ? supplied.handlers : {})}
    >
      <span className={card.frame}>
        <PhotoPicture photo={photo} width={320} className={card.picture} />
        {stackCount > 1 && (
          <span className={card.stack} title={t('photodesk.stackHint')}>
            <Icon of={Layers} size={12} />
            {isStackOpen ? t('photodesk.stackPlace', { place: stackPlace, count: stackCount }) : stackCount}
            <span className="visually-hidden">{t(isStackOpen ? 'photodesk.stackOpen' : 'photodesk.stackClosed')}</span>
          </span>
        )}
        <LacksFlag lacks={lacksOf(photo).filter((lack) => lack !== 'file')} />
      </span>
      <span className={card.line}>
        <bdi className={card.name}>{photo.fileName}</bdi>
        <PhotoMarks fields={photo.fields} />
      </span>
      <span className={card.words} dir="auto">
        {photo.fields.caption}
      </span>
    </button>
  )
})

/** Not from a field to which Enter or F8 went on meanwhile. */
function focusCard(frame: HTMLElement, photoId: string): void {
  requestAnimationFrame(() =>
    onceDrawn(() => {
      if (isWriting() || !frame.isConnected) return true
      const card = frame.querySelector<HTMLElement>(`[data-photo="${photoId}"]`)
      card?.focus({ preventScroll: true })
      return card !== null
    }),
  )
}

export interface PhotoGridProps {
  photos: readonly Photo[]
  /** The bursts that are stacked, by the photo that is seen of each. */
  stacks: ReadonlyMap<string, Stack>
  onSupply: (photoId: string, file: File) => Promise<void>
}

/**
 * The photos as a grid. Arrow keys, Home and End choose; with Shift they choose a range, with Ctrl they move and leave the choice as it is. Space
 * takes a photo into the choice or out of it, Ctrl+A chooses all, Escape the current one alone. Enter goes to the caption, Delete moves to the trash.
 */
export function PhotoGrid({ photos, stacks, onSupply }: PhotoGridProps) {
  const { t } = useTranslation()
  const photoId = useView((view) => view.photoId)
  const current = useMemo(() => photos.findIndex(({ id }) => id === photoId), [photos, photoId])
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const { columns, rowHeight, isMeasured } = useColumns(frame)
  const rows = useVirtualizer({ count: Math.ceil(photos.length / columns), getScrollElement: () => frame, estimateSize: () => rowHeight, overscan: 3, gap, useFlushSync: false })
  const chosen = photos[current]
  const wantsFocus = useRef(false)

  useEffect(() => rows.measure(), [rows, rowHeight])
  useEffect(() => {
    if (takesFocus()) wantsFocus.current = true
  }, [])
  useEffect(() => {
    if (chosen === undefined || frame === null || !isMeasured) return
    rows.scrollToIndex(Math.floor(current / columns))
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusCard(frame, chosen.id)
  }, [chosen, columns, current, frame, isMeasured, rows])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || chosen === undefined) return
    const isMod = event.ctrlKey || event.metaKey
    if (isMod && event.code === 'KeyA') {
      event.preventDefault()
      chooseAllPhotos()
      return
    }
    if (event.key === ' ') {
      event.preventDefault()
      togglePhoto(chosen.id)
      return
    }
    if (event.key === 'Escape') {
      if (clearChosen()) event.preventDefault()
      return
    }
    if (event.key === 'Enter' && !isMod) {
      event.preventDefault()
      focusPhotoField(chosen.id, chosen.original === null ? 'file' : 'caption')
      return
    }
    if (event.key === 'Delete' && !isMod) {
      event.preventDefault()
      wantsFocus.current = true
      const all = selectedPhotos()
      void trashPhotos(all.length > 0 ? all : [chosen]).then((isGone) => {
        if (!isGone) wantsFocus.current = false
      })
      return
    }
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: columns, ArrowUp: -columns, Home: -current, End: photos.length - 1 - current }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = photos[Math.min(photos.length - 1, Math.max(0, current + step))]
    if (next === undefined || next.id === chosen.id) return
    wantsFocus.current = true
    if (event.shiftKey) extendChoice(next.id)
    else if (isMod) movePhotoFocus(next.id)
    else choosePhoto(next.id)
  }

  return (
    <div className={styles.grid} ref={setFrame}>
      <div className={styles.rows} role="listbox" aria-label={t('photos.title')} aria-multiselectable aria-orientation="horizontal" tabIndex={-1} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            role="presentation"
            className={styles.row}
            style={{ transform: `translateY(${row.start}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gap }}
          >
            {photos.slice(row.index * columns, (row.index + 1) * columns).map((photo, column) => (
              <Card
                key={photo.id}
                photo={photo}
                stackCount={stacks.get(photo.id)?.photos.length ?? 0}
                stackPlace={(stacks.get(photo.id)?.photos.indexOf(photo) ?? 0) + 1}
                isStackOpen={stacks.get(photo.id)?.isOpen ?? false}
                current={photo.id === chosen?.id}
                place={row.index * columns + column}
                of={photos.length}
                onSupply={onSupply}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
