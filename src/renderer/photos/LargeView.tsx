import { ArrowLeft, Minus, Plus, ZoomIn } from 'lucide-react'
import { useEffect, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { keysOf } from '../desk/commands.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { showLarge } from './desk-view.ts'
import { Filmstrip } from './Filmstrip.tsx'
import { askForZoom, setLoupe, setZoom, showWhole, toggleZoom, useLooking } from './looking.ts'
import { useLookingCommands } from './looking-commands.ts'
import { PhotoMarks } from './PhotoMarks.tsx'
import { PictureStage } from './PictureStage.tsx'
import { choosePhoto, movePhotoFocus, usePhotoSelection } from './selection.ts'
import { zoomStep } from './zoom.ts'
import styles from './large-view.module.css'

/** Larger, smaller, all of it, its own pixels, and the loupe. */
export function LookingTools() {
  const { t } = useTranslation()
  const isWhole = useLooking(({ zoom }) => zoom.scale === null)
  const hasLoupe = useLooking(({ loupe }) => loupe !== null)
  return (
    <div className={styles.tools} role="group" aria-label={t('photodesk.large.tools')}>
      <Button kind="quiet" aria-pressed={isWhole} onClick={showWhole}>
        {t('photodesk.large.fit')}
      </Button>
      <Button kind="quiet" aria-pressed={!isWhole} onClick={() => isWhole && toggleZoom()}>
        {t('photodesk.large.pixels')}
      </Button>
      <IconButton icon={Minus} label={t('photodesk.command.smaller')} keys={keysOf('look-smaller')} onClick={() => askForZoom(1 / zoomStep)} />
      <IconButton icon={Plus} label={t('photodesk.command.larger')} keys={keysOf('look-larger')} onClick={() => askForZoom(zoomStep)} />
      <IconButton icon={ZoomIn} label={t('photodesk.command.loupe')} keys={keysOf('look-loupe')} aria-pressed={hasLoupe} onClick={() => setLoupe(hasLoupe ? null : useLooking.getState().zoom.centre)} />
    </div>
  )
}

/** The current photo with the whole page for itself. Arrow keys go to the next one, or move a picture that is larger than the page; Escape goes back. */
export function LargeView({ photos, current }: { photos: readonly Photo[]; current: number }) {
  const { t } = useTranslation()
  const { zoom, loupe } = useLooking()
  useLookingCommands()
  useEffect(() => () => setLoupe(null), [])
  const photo = photos[current]

  /** The next photo, of several that are chosen the next of those. */
  function go(step: number): void {
    const { chosen } = usePhotoSelection.getState()
    for (let place = current + step; place >= 0 && place < photos.length; place += Math.sign(step)) {
      const next = photos[place]
      if (next === undefined || (chosen.size > 1 && !chosen.has(next.id))) continue
      if (chosen.size > 1) movePhotoFocus(next.id)
      else choosePhoto(next.id)
      return
    }
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1, Home: -photos.length, End: photos.length }[event.key]
    if (event.key === 'Escape' || event.key === ' ') {
      event.preventDefault()
      if (event.key === 'Escape' && loupe !== null) setLoupe(null)
      else showLarge(false)
    } else if (step !== undefined) {
      event.preventDefault()
      if (Math.abs(step) > 1) choosePhoto((step < 0 ? photos[0] : photos.at(-1))?.id ?? '')
      else go(step)
    }
  }

  if (photo === undefined) return null
  const place = t('photodesk.large.place', { place: current + 1, count: photos.length })
  return (
    <section className={styles.large} aria-label={t('photodesk.command.large')}>
      <div className={styles.bar}>
        <IconButton icon={ArrowLeft} label={t('photodesk.large.back')} onClick={() => showLarge(false)} />
        <h2 title={photo.fileName} dir="auto">
          {photo.fileName}
        </h2>
        <PhotoMarks fields={photo.fields} />
        <span className={`${styles.place} numeral`} role="status">
          {place}
        </span>
        <LookingTools />
      </div>
      <PictureStage photo={photo} zoom={zoom} onZoom={setZoom} loupe={loupe} onLoupe={setLoupe} onKey={onKey} takesFocus label={`${photo.fileName}, ${place}`} />
      <Filmstrip photos={photos} current={current} />
    </section>
  )
}
