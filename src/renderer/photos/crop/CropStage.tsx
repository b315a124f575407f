import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { cropCorners, moved, resized, type CropCorner } from '#domain/photo/crop.ts'
import type { Photo } from '#domain/photo/photo.ts'
import type { FocalPoint, Frame } from '#domain/photo/structures.ts'
import { photoUrl } from '../../api/photo-files.ts'
import styles from './crop.module.css'

export interface CropStageProps {
  photo: Photo
  size: { width: number; height: number }
  crop: Frame
  proportion: number | null
  focalPoint: FocalPoint | null
  onCrop: (crop: Frame) => void
  onFocus: (focalPoint: FocalPoint) => void
  onKeep: () => void
  frameRef: RefObject<HTMLButtonElement | null>
}

const step = 0.01
const leap = 0.1
const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const percent = (part: number) => `${String(part * 100)}%`
const inside = (part: number) => Math.min(1, Math.max(0, part))

/** What a pointer does between going down and up: from where, and what it moves. */
interface Pull {
  readonly kind: CropCorner | 'frame' | 'focus'
  readonly from: { x: number; y: number }
  readonly crop: Frame
}

/**
 * The picture with its crop and its focal point. Arrow keys move what has the focus, Shift with an arrow key sizes the crop, Ctrl makes the steps large, Enter ends it;
 * a pointer pulls the frame, its corners and the point. A picture is never mirrored, and neither are its directions.
 */
export function CropStage({ photo, size, crop, proportion, focalPoint, onCrop, onFocus, onKeep, frameRef }: CropStageProps) {
  const { t } = useTranslation()
  const stage = useRef<HTMLDivElement>(null)
  const pull = useRef<Pull | null>(null)

  function onKey(event: KeyboardEvent, what: 'frame' | 'focus'): void {
    if (event.key === 'Enter') {
      event.preventDefault()
      onKeep()
      return
    }
    const arrow = arrows[event.key]
    if (arrow === undefined || event.altKey) return
    event.preventDefault()
    const by = event.ctrlKey || event.metaKey ? leap : step
    const [x, y] = [arrow[0] * by, arrow[1] * by]
    if (what === 'focus') {
      if (focalPoint !== null) onFocus({ x: inside(focalPoint.x + x), y: inside(focalPoint.y + y) })
    } else if (event.shiftKey) onCrop(resized(crop, 'bottom-end', x, y, proportion))
    else onCrop(moved(crop, x, y))
  }

  function placeOf(event: PointerEvent): { x: number; y: number } {
    const box = stage.current?.getBoundingClientRect()
    return box === undefined ? { x: 0, y: 0 } : { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
  }

  function onDown(event: PointerEvent, kind: Pull['kind']): void {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    pull.current = { kind, from: placeOf(event), crop }
  }

  function onMove(event: PointerEvent): void {
    const now = pull.current
    if (now === null) return
    const at = placeOf(event)
    const [x, y] = [at.x - now.from.x, at.y - now.from.y]
    if (now.kind === 'focus') onFocus({ x: inside(at.x), y: inside(at.y) })
    else if (now.kind === 'frame') onCrop(moved(now.crop, x, y))
    else onCrop(resized(now.crop, now.kind, x, y, proportion))
  }

  const pulled = (kind: Pull['kind']) => ({
    onPointerDown: (event: PointerEvent) => onDown(event, kind),
    onPointerMove: onMove,
    onPointerUp: () => void (pull.current = null),
    onPointerCancel: () => void (pull.current = null),
  })

  return (
    <div className={styles.room}>
      <div ref={stage} className={styles.stage} dir="ltr" style={{ aspectRatio: `${String(size.width)} / ${String(size.height)}`, inlineSize: `min(100cqi, 100cqb * ${String(size.width / size.height)})` }}>
        <img src={photoUrl(photo.id, 1280)} alt={photo.fields.altText} draggable={false} />
        <button
          ref={frameRef}
          type="button"
          className={styles.frame}
          aria-label={t('crop.frame')}
          aria-describedby="crop-place"
          style={{ insetInlineStart: percent(crop.x), insetBlockStart: percent(crop.y), inlineSize: percent(crop.width), blockSize: percent(crop.height) }}
          onKeyDown={(event) => onKey(event, 'frame')}
          {...pulled('frame')}
        >
          {(Object.keys(cropCorners) as CropCorner[]).map((name) => (
            <span key={name} className={styles.corner} data-corner={name} {...pulled(name)} />
          ))}
        </button>
        {focalPoint !== null && (
          <button
            type="button"
            className={styles.focus}
            aria-label={t('crop.focus')}
            style={{ insetInlineStart: percent(focalPoint.x), insetBlockStart: percent(focalPoint.y) }}
            onKeyDown={(event) => onKey(event, 'focus')}
            {...pulled('focus')}
          />
        )}
        <span id="crop-place" className="visually-hidden">
          {t('crop.place', { x: Math.round(crop.x * 100), y: Math.round(crop.y * 100) })}
        </span>
      </div>
    </div>
  )
}
