import { ImageOff } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { fullWidth, photoUrl } from '../api/photo-files.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLooking } from './looking.ts'
import { Loupe } from './Loupe.tsx'
import { pannedBy, placed, pointAt, zoomedAt, type Point, type Size, type Zoom } from './zoom.ts'
import styles from './large-view.module.css'

/** The width of the picture that is shown until the whole one is needed and has come. */
const firstWidth = 1280

export interface PictureStageProps {
  photo: Photo
  zoom: Zoom
  onZoom: (zoom: Zoom) => void
  /** The place of the loupe in parts of the picture; null while there is none. */
  loupe: Point | null
  onLoupe: (at: Point) => void
  /** Keys that the stage does not take for itself. */
  onKey?: (event: KeyboardEvent) => void
  /** Takes the focus as it comes. */
  takesFocus?: boolean
  /** Of two stages, the one whose photo is the current one. */
  isCurrent?: boolean
  onFocus?: () => void
  label: string
}

function useSize(): [Size, (element: HTMLElement | null) => void] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [element, setElement] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [size, setElement]
}

const arrows: Readonly<Record<string, Point>> = { ArrowRight: { x: -1, y: 0 }, ArrowLeft: { x: 1, y: 0 }, ArrowUp: { x: 0, y: 1 }, ArrowDown: { x: 0, y: -1 } }

/** In pixels, and in parts of the picture for the loupe. */
const panStep = 80
const loupeStep = 0.04

/** A picture as large as there is room, or larger: then it is moved by dragging or with the arrow keys. The wheel makes it larger at the pointer. */
export function PictureStage({ photo, zoom, onZoom, loupe, onLoupe, onKey, takesFocus = false, isCurrent, onFocus, label }: PictureStageProps) {
  const { t } = useTranslation()
  const [stage, measure] = useSize()
  const element = useRef<HTMLDivElement | null>(null)
  const [broken, setBroken] = useState<string | null>(null)
  const [whole, setWhole] = useState<string | null>(null)
  const drag = useRef<Point | null>(null)
  const density = window.devicePixelRatio
  const picture: Size = photo.original ?? { width: 0, height: 0 }
  const shown = placed(stage, picture, zoom, density)
  const version = `${photo.id} ${photo.original?.sha256 ?? ''}`
  const needsWhole = (shown.width * density > firstWidth * 1.1 || loupe !== null) && picture.width > firstWidth
  const width = fullWidth(photo)

  const asked = useLooking((looking) => looking.asked)
  useEffect(() => {
    if (asked === null || isCurrent === false || stage.width === 0) return
    useLooking.setState({ asked: null })
    onZoom(zoomedAt(stage, picture, zoom, density, asked.factor))
  })
  useEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: true })
  }, [takesFocus])

  // The browser takes a wheel for scrolling unless it is listened to as one that may be refused.
  const wheel = useRef<(event: WheelEvent) => void>(() => {})
  useEffect(() => {
    wheel.current = (event) => {
      event.preventDefault()
      const box = element.current?.getBoundingClientRect()
      if (box !== undefined) onZoom(zoomedAt(stage, picture, zoom, density, Math.exp(-event.deltaY / 400), { x: event.clientX - box.left, y: event.clientY - box.top }))
    }
  })
  useEffect(() => {
    const target = element.current
    const listen = (event: WheelEvent) => wheel.current(event)
    target?.addEventListener('wheel', listen, { passive: false })
    return () => target?.removeEventListener('wheel', listen)
  }, [])

  function at({ clientX, clientY }: { clientX: number; clientY: number }): Point {
    const box = element.current?.getBoundingClientRect()
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) }
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = at(event)
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const now = at(event)
    if (loupe !== null) onLoupe(pointAt(shown, now))
    if (drag.current === null || event.buttons === 0) return
    onZoom(pannedBy(stage, picture, zoom, density, { x: now.x - drag.current.x, y: now.y - drag.current.y }))
    drag.current = now
  }

  function onKeyDown(event: KeyboardEvent): void {
    const arrow = arrows[event.key]
    if (arrow !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (loupe !== null) {
        event.preventDefault()
        onLoupe({ x: Math.min(1, Math.max(0, loupe.x - arrow.x * loupeStep)), y: Math.min(1, Math.max(0, loupe.y - arrow.y * loupeStep)) })
        return
      }
      if (zoom.scale !== null) {
        event.preventDefault()
        onZoom(pannedBy(stage, picture, zoom, density, { x: arrow.x * panStep, y: arrow.y * panStep }))
        return
      }
    }
    onKey?.(event)
  }

  return (
    // The picture is looked at with keys of its own, as a map is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={(node) => {
        element.current = node
        measure(node)
      }}
      className={styles.stage}
      role="group"
      aria-label={label}
      aria-roledescription={t('photodesk.large.picture')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-current={isCurrent}
      data-moves={zoom.scale === null ? undefined : ''}
      data-zoom={Math.round(shown.scale * 100)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
      }}
      onDoubleClick={(event) => onZoom(zoom.scale === null ? zoomedAt(stage, picture, zoom, density, 1 / shown.scale, at(event)) : { scale: null, centre: zoom.centre })}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      {photo.original === null || broken === version ? (
        <p className={styles.none}>
          <Icon of={ImageOff} size={24} />
          {t(photo.original === null ? 'photos.missing' : 'photos.broken')}
        </p>
      ) : (
        <div className={styles.picture} style={{ width: shown.width, height: shown.height, transform: `translate(${shown.left}px, ${shown.top}px)` }}>
          <img key={photo.id} src={photoUrl(photo.id, firstWidth)} alt={photo.fields.altText} draggable={false} decoding="async" onError={() => setBroken(version)} />
          {needsWhole && (
            <img key={`${photo.id} whole`} src={photoUrl(photo.id, width)} alt="" draggable={false} decoding="async" data-come={whole === version ? '' : undefined} className={styles.whole} onLoad={() => setWhole(version)} />
          )}
        </div>
      )}
      {loupe !== null && photo.original !== null && broken !== version && <Loupe photoId={photo.id} width={width} picture={picture} shown={shown} at={loupe} density={density} />}
    </div>
  )
}
