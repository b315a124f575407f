import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { isMac } from '../desk/keys.ts'
import { captionColumns, columnWidths, pictureWidth } from './caption-columns.ts'
import { CaptionRow } from './CaptionRow.tsx'
import type { CellEditorProps, CellMove } from './CellEditor.tsx'
import { takesFocus } from './desk-view.ts'
import { changePhotos, redoPhotoChange, undoPhotoChange } from './photo-undo.ts'
import { setTableColumn, useTablePlace } from './table-place.ts'
import { chooseAllPhotos, choosePhoto, clearChosen, extendChoice, movePhotoFocus, selectedPhotos, togglePhoto, useIsSelected, usePhotoSelection } from './selection.ts'
import styles from './caption-table.module.css'

const usualRowHeight = 56

function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}

function Selected({ photoId, children }: { photoId: string; children: (selected: boolean) => React.ReactNode }) {
  return children(useIsSelected(photoId))
}

export interface CaptionTableProps {
  photos: readonly Photo[]
  current: number
}

/**
 * The photos as a table whose cells are written in place, by the keyboard like any table of numbers: arrows and Tab go from cell to cell, Enter or
 * F2 or just typing writes, Enter and Tab end it, Escape takes it back. Shift with an arrow selects rows; Ctrl+Enter gives what was written to all
 * of them.
 */
export function CaptionTable({ photos, current }: CaptionTableProps) {
  const { t } = useTranslation()
  const [frame, setFrame] = useState<HTMLDivElement | null>(null)
  const width = useWidth(frame)
  const widths = useMemo(() => columnWidths(width), [width])
  const columns = `${pictureWidth}px ${widths.map((one) => `${one}px`).join(' ')}`
  const total = pictureWidth + widths.reduce((sum, one) => sum + one, 0)
  const { column, asked } = useTablePlace()
  /** The focus is in the table, or was sent there. */
  const hasFocus = useRef(false)
  useLayoutEffect(() => {
    if (takesFocus()) {
      hasFocus.current = true
      setTableColumn(0)
    }
  }, [])
  const heard = useRef(asked)
  if (heard.current !== asked) {
    heard.current = asked
    hasFocus.current = true
  }
  const at = useRef({ photos, current, column })
  useLayoutEffect(() => {
    at.current = { photos, current, column }
  })

  const keyOf = useCallback((index: number) => photos[index]?.id ?? index, [photos])
  const rows = useVirtualizer({
    count: photos.length,
    getScrollElement: () => frame,
    estimateSize: () => usualRowHeight,
    getItemKey: keyOf,
    overscan: 6,
    scrollPaddingStart: 36,
    useFlushSync: false,
    // The cell that is being written in stays, wherever one scrolls.
    rangeExtractor: (range) => (current < 0 ? defaultRangeExtractor(range) : [...new Set([...defaultRangeExtractor(range), current])].toSorted((a, b) => a - b)),
  })
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current)
  }, [current, rows])
  useEffect(() => {
    // A column that is out of sight comes into it.
    if (frame === null) return
    const start = widths.slice(0, column).reduce((sum, one) => sum + one, 0)
    const end = start + (widths[column] ?? 0)
    const from = Math.abs(frame.scrollLeft)
    const room = frame.clientWidth - pictureWidth
    const direction = getComputedStyle(frame).direction === 'rtl' ? -1 : 1
    if (start < from) frame.scrollLeft = direction * start
    else if (end > from + room) frame.scrollLeft = direction * (end - room)
  }, [column, frame, widths])

  const goTo = useCallback((place: number, nextColumn: number, choose: (photoId: string) => void = choosePhoto) => {
    const { photos: list, current: now } = at.current
    const next = list[Math.min(list.length - 1, Math.max(0, place))]
    hasFocus.current = true
    setTableColumn(Math.min(captionColumns.length - 1, Math.max(0, nextColumn)))
    if (next !== undefined && (list[now]?.id !== next.id || choose !== movePhotoFocus)) choose(next.id)
  }, [])

  const onMove = useCallback(
    (move: CellMove) => {
      const { photos: list, current: place, column: now } = at.current
      const last = captionColumns.length - 1
      // Several that are chosen stay so while one writes from one to the next.
      const choose = usePhotoSelection.getState().chosen.size > 1 ? movePhotoFocus : choosePhoto
      if (move === 'down') goTo(place + 1, now, choose)
      else if (move === 'next' && now === last && place < list.length - 1) goTo(place + 1, 0, choose)
      else if (move === 'next') goTo(place, now + 1, movePhotoFocus)
      else if (now === 0 && place > 0) goTo(place - 1, last, choose)
      else goTo(place, now - 1, movePhotoFocus)
    },
    [goTo],
  )

  const onKey = useCallback(
    (event: KeyboardEvent<HTMLTextAreaElement>) => {
      const { photos: list, current: place, column: now } = at.current
      const isMod = isMac ? event.metaKey : event.ctrlKey
      const photo = list[place]
      if (event.altKey || photo === undefined) return
      const rtl = getComputedStyle(event.currentTarget.closest('[role="grid"]') ?? event.currentTarget).direction === 'rtl'
      const choose = event.shiftKey ? extendChoice : isMod ? movePhotoFocus : choosePhoto
      const aPage = Math.max(1, Math.floor((frame?.clientHeight ?? 0) / usualRowHeight) - 1)
      const deeds: Record<string, () => void> = {
        ArrowDown: () => goTo(place + 1, now, choose),
        ArrowUp: () => goTo(place - 1, now, choose),
        PageDown: () => goTo(place + aPage, now, choose),
        PageUp: () => goTo(place - aPage, now, choose),
        ArrowRight: () => goTo(place, now + (rtl ? -1 : 1), movePhotoFocus),
        ArrowLeft: () => goTo(place, now + (rtl ? 1 : -1), movePhotoFocus),
        Home: () => (isMod ? goTo(0, 0, event.shiftKey ? extendChoice : choosePhoto) : goTo(place, 0, movePhotoFocus)),
        End: () => (isMod ? goTo(list.length - 1, now, event.shiftKey ? extendChoice : choosePhoto) : goTo(place, captionColumns.length - 1, movePhotoFocus)),
        Escape: () => {
          if (!clearChosen()) document.querySelector<HTMLElement>('[data-desk-views] [data-pressed]')?.focus()
        },
      }
      const deed =
        event.key === ' ' && (event.shiftKey || isMod) ? () => togglePhoto(photo.id)
        : isMod && event.code === 'KeyA' ? chooseAllPhotos
        : isMod && event.code === 'KeyZ' ? () => void (event.shiftKey ? redoPhotoChange() : undoPhotoChange())
        : deeds[event.key]
      if (deed === undefined) return
      event.preventDefault()
      event.stopPropagation()
      deed()
    },
    [frame, goTo],
  )

  const onChoose = useCallback(
    (event: MouseEvent, place: number, nextColumn: number) => {
      // The field that comes into the cell takes the focus itself.
      event.preventDefault()
      goTo(place, nextColumn, event.shiftKey ? extendChoice : event.ctrlKey || event.metaKey ? togglePhoto : choosePhoto)
    },
    [goTo],
  )

  const onForAll = useCallback<CellEditorProps['onForAll']>((name, value, written) => {
    const selected = selectedPhotos()
    const own = written.before === value ? [] : [{ photoId: written.photoId, before: { [name]: written.before }, after: { [name]: value } }]
    void changePhotos(
      selected.filter(({ id }) => id !== written.photoId).map((photo) => ({ photo, changes: { [name]: value } })),
      { message: 'photodesk.deed.column', values: { count: selected.length } },
      own,
    )
  }, [])

  return (
    <div className={styles.frame} ref={setFrame}>
      <div
        role="grid"
        aria-label={t('photodesk.table')}
        aria-rowcount={photos.length + 1}
        aria-colcount={captionColumns.length + 1}
        aria-multiselectable
        data-writes
        style={{ width: total }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) hasFocus.current = false
        }}
        onFocus={() => {
          hasFocus.current = true
        }}
      >
        <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: columns }}>
          <div role="columnheader" aria-colindex={1} className={styles.corner}>
            <span className="visually-hidden">{t('photodesk.picture')}</span>
          </div>
          {captionColumns.map(({ name }, place) => (
            <div key={name} role="columnheader" aria-colindex={place + 2}>
              {t(name === 'city' ? 'photodesk.place' : `photos.fields.${name}`)}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const photo = photos[item.index]
            return photo === undefined ? null : (
              <Selected key={photo.id} photoId={photo.id}>
                {(selected) => (
                  <div
                    ref={rows.measureElement}
                    data-index={item.index}
                    role="row"
                    aria-rowindex={item.index + 2}
                    aria-selected={selected}
                    className={styles.row}
                    style={{ transform: `translateY(${item.start}px)`, gridTemplateColumns: columns }}
                  >
                    <CaptionRow
                      photo={photo}
                      place={item.index}
                      active={item.index === current ? column : -1}
                      wantsFocus={hasFocus.current}
                      onChoose={onChoose}
                      onMove={onMove}
                      onKey={onKey}
                      onForAll={onForAll}
                    />
                  </div>
                )}
              </Selected>
            )
          })}
        </div>
      </div>
    </div>
  )
}
