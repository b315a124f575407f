import { useVirtualizer } from '@tanstack/react-virtual'
import { Images } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { usePhotos } from '../api/queries.ts'
import { offerCommands } from '../desk/commands.ts'
import { setView, useView } from '../desk/view.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { filterPhotos, lacksOf } from './photo-filters.ts'
import { usePhotoFilter } from './photo-filter-state.ts'
import { PhotoPicture } from './PhotoPicture.tsx'
import { chooseFiles, photoKinds, useAddPhotos } from './use-add-photos.ts'
import styles from './photos.module.css'

const cardWidth = 176
const gap = 12

/** How many cards fit in a row of the element, and how high a row is. */
function useColumns(element: HTMLElement | null): { columns: number; rowHeight: number } {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)))
  const card = (width - gap * (columns - 1)) / columns
  return { columns, rowHeight: Math.ceil((card * 2) / 3) + 78 }
}

function Card({ photo, selected, onSelect }: { photo: Photo; selected: boolean; onSelect: () => void }) {
  const { t } = useTranslation()
  const missing = lacksOf(photo).filter((lack) => lack !== 'file')
  return (
    <button
      type="button"
      role="option"
      aria-selected={selected}
      data-photo={photo.id}
      tabIndex={selected ? 0 : -1}
      className={styles.card}
      onClick={onSelect}
    >
      <span className={styles.frame}>
        <PhotoPicture photo={photo} width={320} />
        <span className={styles.flags}>
          {missing.slice(0, 2).map((lack) => (
            <span key={lack} className={styles.flag}>
              {t(`photos.lacks.${lack}`)}
            </span>
          ))}
        </span>
      </span>
      <bdi className={styles.name}>{photo.fileName}</bdi>
      <span className={styles.words} dir="auto">
        {photo.fields.caption}
      </span>
    </button>
  )
}

/** All photos of the newsroom as a grid: arrow keys move, what is chosen is edited in the inspector. */
export function PhotoDesk() {
  const { t } = useTranslation()
  const { data: photos = [], isSuccess } = usePhotos()
  const { filter } = usePhotoFilter()
  const photoId = useView((view) => view.photoId)
  const [query, setQuery] = useState('')
  const { add, progress } = useAddPhotos()
  const [grid, setGrid] = useState<HTMLDivElement | null>(null)
  const shown = useMemo(() => filterPhotos(photos, filter, query), [photos, filter, query])
  const { columns, rowHeight } = useColumns(grid)
  const rows = useVirtualizer({ count: Math.ceil(shown.length / columns), getScrollElement: () => grid, estimateSize: () => rowHeight, overscan: 3, gap })
  const focusWanted = useRef(false)
  const current = shown.findIndex((photo) => photo.id === photoId)

  useEffect(() => rows.measure(), [rows, rowHeight])
  useEffect(() => {
    if (current < 0 && shown[0] !== undefined) setView({ photoId: shown[0].id })
  }, [current, shown])
  useEffect(() => {
    if (!focusWanted.current || grid === null) return
    focusWanted.current = false
    rows.scrollToIndex(Math.floor(current / columns))
    requestAnimationFrame(() => grid.querySelector<HTMLElement>(`[data-photo="${photoId}"]`)?.focus())
  }, [current, columns, grid, photoId, rows])

  const choose = () => chooseFiles(photoKinds).then(async (files) => {
    const [first] = await add(files)
    if (first) setView({ photoId: first.id })
  })
  useEffect(() => offerCommands([{ id: 'add-photos', title: 'photos.add', group: 'newsroom', run: () => void choose() }]))

  function onKeyDown(event: KeyboardEvent): void {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: columns, ArrowUp: -columns, Home: -current, End: shown.length - 1 - current }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = shown[Math.min(shown.length - 1, Math.max(0, current + step))]
    if (next === undefined) return
    focusWanted.current = true
    setView({ photoId: next.id })
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault()
    void add([...event.dataTransfer.files])
  }

  return (
    <div className={styles.desk} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={styles.bar}>
        <h1>{t(filter.kind === 'all' ? 'photos.all' : filter.kind === 'lacks' ? `photos.lacks.${filter.lack}` : 'photos.from', filter.kind === 'from' ? { from: filter.from } : {})}</h1>
        <SearchField label={t('photos.search')} value={query} onChange={setQuery} className={styles.search} />
        <span className={`${styles.count} numeral`} role="status">
          {progress ? t('photos.adding', progress) : t('photos.count', { count: shown.length })}
        </span>
      </div>
      <div className={styles.grid} ref={setGrid}>
        {isSuccess && photos.length === 0 && (
          <EmptyState icon={Images} title={t('photos.none')} actions={<Button kind="main" onClick={() => void choose()}>{t('photos.add')}</Button>}>
            {t('photos.noneHint')}
          </EmptyState>
        )}
        {photos.length > 0 && shown.length === 0 && <EmptyState icon={Images} title={t('photos.noMatch')} />}
        <div className={styles.rows} role="listbox" aria-label={t('photos.title')} tabIndex={-1} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
          {rows.getVirtualItems().map((row) => (
            <div
              key={row.key}
              role="presentation"
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
            >
              {shown.slice(row.index * columns, (row.index + 1) * columns).map((photo) => (
                <Card key={photo.id} photo={photo} selected={photo.id === photoId} onSelect={() => setView({ photoId: photo.id })} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
