import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { showDeskView } from './desk-view.ts'
import { Filmstrip } from './Filmstrip.tsx'
import { LookingTools } from './LargeView.tsx'
import { setLoupe, setZoom, useLooking } from './looking.ts'
import { useLookingCommands } from './looking-commands.ts'
import { PhotoMarks } from './PhotoMarks.tsx'
import { PictureStage } from './PictureStage.tsx'
import { choosePhoto, movePhotoFocus, selectedPhotos } from './selection.ts'
import styles from './large-view.module.css'

type Side = 0 | 1

/** The two that are compared when the comparison begins: the first two that are chosen, else the current one and its neighbour. */
function firstPair(photos: readonly Photo[], current: number): [string, string] {
  const [one, other] = selectedPhotos()
  const now = one ?? photos[current] ?? photos[0]
  const place = photos.findIndex(({ id }) => id === now?.id)
  const next = other ?? photos[place + 1] ?? photos[place - 1] ?? now
  return [now?.id ?? '', next?.id ?? '']
}

/** Two photos side by side, looked at alike: one zoom and one loupe for both. Tab goes to the other side; arrow keys change the photo of the side that has the focus. */
export function ComparePhotos({ photos, current }: { photos: readonly Photo[]; current: number }) {
  const { t } = useTranslation()
  const { zoom, loupe } = useLooking()
  const [pair, setPair] = useState(() => firstPair(photos, current))
  const [active, setActive] = useState<Side>(() => (photos[current]?.id === pair[1] ? 1 : 0))
  useLookingCommands()
  useEffect(() => () => setLoupe(null), [])

  const currentId = photos[current]?.id
  // A photo that was chosen elsewhere, in the film below, comes to the side that has the focus.
  if (currentId !== undefined && currentId !== pair[active]) {
    if (currentId === pair[1 - active]) setActive((1 - active) as Side)
    else setPair(active === 0 ? [currentId, pair[1]] : [pair[0], currentId])
  }

  function onKey(event: KeyboardEvent, side: Side): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 }[event.key]
    if (event.key === 'Escape') {
      event.preventDefault()
      if (loupe !== null) setLoupe(null)
      else showDeskView('grid', true)
    } else if (step !== undefined) {
      event.preventDefault()
      for (let place = photos.findIndex(({ id }) => id === pair[side]) + step; place >= 0 && place < photos.length; place += step) {
        const next = photos[place]
        if (next === undefined || pair.includes(next.id)) continue
        choosePhoto(next.id)
        return
      }
    }
  }

  return (
    <section className={styles.compare} aria-label={t('photodesk.command.compare')}>
      <div className={styles.bar}>
        <span className={styles.hint}>{t('photodesk.large.linked')}</span>
        <LookingTools />
      </div>
      <div className={styles.sides}>
        {([0, 1] as const).map((side) => {
          const photo = photos.find(({ id }) => id === pair[side])
          return photo === undefined ? (
            <p key={side} className={styles.none}>
              {t('photodesk.large.gone')}
            </p>
          ) : (
            <div key={side} className={styles.side}>
              <PictureStage
                photo={photo}
                zoom={zoom}
                onZoom={setZoom}
                loupe={loupe}
                onLoupe={setLoupe}
                onKey={(event) => onKey(event, side)}
                takesFocus={side === active}
                isCurrent={side === active}
                onFocus={() => {
                  setActive(side)
                  if (photo.id !== currentId) movePhotoFocus(photo.id)
                }}
                label={t(side === 0 ? 'photodesk.large.first' : 'photodesk.large.second', { file: photo.fileName })}
              />
              <p className={styles.under}>
                <bdi>{photo.fileName}</bdi>
                <PhotoMarks fields={photo.fields} />
              </p>
            </div>
          )
        })}
      </div>
      <Filmstrip photos={photos} current={current} />
    </section>
  )
}
