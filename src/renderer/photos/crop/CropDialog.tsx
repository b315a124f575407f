import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cropShapeNames, keptCrop, proportionOf, recommendedCrops, shaped, wholePicture, type CropShape } from '#domain/photo/crop.ts'
import { croppedFrame } from '#domain/photo/framing.ts'
import type { Photo } from '#domain/photo/photo.ts'
import type { FocalPoint, Frame } from '#domain/photo/structures.ts'
import { usePhotos } from '../../api/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { changePhotos } from '../photo-undo.ts'
import { CropStage } from './CropStage.tsx'
import { endCropping, useCropping } from './crop-state.ts'
import styles from './crop.module.css'

/** Sets what is published of a picture, and what must stay in it where a size needs another shape. The file is never changed. */
export function CropDialog() {
  const { photoId } = useCropping()
  return photoId === null ? null : <CroppingOf photoId={photoId} />
}

function CroppingOf({ photoId }: { photoId: string }) {
  const { data: photos = [] } = usePhotos()
  const photo = photos.find(({ id }) => id === photoId)
  return photo === undefined || photo.original === null ? null : <Cropping key={photo.id} photo={photo} size={photo.original} />
}

function Cropping({ photo, size }: { photo: Photo; size: { width: number; height: number } }) {
  const { t, i18n } = useTranslation()
  const [crop, setCrop] = useState<Frame>(photo.fields.crop ?? wholePicture)
  const [focalPoint, setFocalPoint] = useState<FocalPoint | null>(photo.fields.focalPoint)
  const [shape, setShape] = useState<CropShape>('free')
  const frame = useRef<HTMLButtonElement>(null)
  const proportion = proportionOf(shape, size)
  const recommended = recommendedCrops(photo.fields.imageRegions, size, photo.facts.orientation)
  const pixels = croppedFrame(size, keptCrop(crop))
  const number = (value: number) => value.toLocaleString(i18n.language)

  function chooseShape(next: CropShape): void {
    setShape(next)
    // A shape is cut out of all that the crop could be, so that trying one after the other takes nothing away.
    if (next !== 'free') setCrop(shaped(next === shape ? crop : growable(crop), proportionOf(next, size)))
  }

  async function keep(): Promise<void> {
    const changes = { crop: keptCrop(crop), focalPoint }
    endCropping()
    await changePhotos([{ photo, changes }], { message: 'crop.done', values: { count: 1 } })
  }

  return (
    <Dialog
      open
      size="wide"
      title={t('crop.title')}
      subject={<bdi>{photo.fileName}</bdi>}
      initialFocus={frame}
      onClose={endCropping}
      footer={
        <>
          <span className={`${styles.size} numeral`} role="status">
            {t('crop.size', { width: number(pixels.width), height: number(pixels.height) })}
          </span>
          <Button size={32} onClick={endCropping}>{t('crop.cancel')}</Button>
          <Button size={32} kind="main" onClick={() => void keep()}>
            {t('crop.keep')}
          </Button>
        </>
      }
    >
      <div className={styles.cropping}>
        <div className={styles.tools}>
          <div className={styles.shapes} role="group" aria-label={t('crop.shape')}>
            {cropShapeNames.map((name) => (
              <button key={name} type="button" aria-pressed={shape === name} onClick={() => chooseShape(name)}>
                {name === 'free' || name === 'original' ? t(`crop.${name}`) : <bdi>{name.replace(':', name === '1200:630' ? ' × ' : ':')}</bdi>}
              </button>
            ))}
          </div>
          <div className={styles.others}>
            {recommended.map((frame, index) => (
              <Button
                key={JSON.stringify(frame)}
                kind="quiet"
                onClick={() => {
                  setShape('free')
                  setCrop(frame)
                }}
              >
                {recommended.length === 1 ? t('crop.recommended') : t('crop.recommendedNth', { number: index + 1 })}
              </Button>
            ))}
            <Button
              kind="quiet"
              onClick={() => {
                setShape('free')
                setCrop(wholePicture)
              }}
            >
              {t('crop.whole')}
            </Button>
            {focalPoint === null ? (
              <Button kind="quiet" onClick={() => setFocalPoint({ x: crop.x + crop.width / 2, y: crop.y + crop.height / 2 })}>
                {t('crop.setFocus')}
              </Button>
            ) : (
              <Button kind="quiet" onClick={() => setFocalPoint(null)}>
                {t('crop.noFocus')}
              </Button>
            )}
          </div>
        </div>
        <CropStage photo={photo} size={size} crop={crop} proportion={proportion} focalPoint={focalPoint} onCrop={setCrop} onFocus={setFocalPoint} onKeep={() => void keep()} frameRef={frame} />
        <p className={styles.hint}>{t('crop.hint')}</p>
      </div>
    </Dialog>
  )
}

/** As large as the picture lets a frame be around its own middle. */
function growable(frame: Frame): Frame {
  const middle = { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }
  const [half, high] = [Math.min(middle.x, 1 - middle.x), Math.min(middle.y, 1 - middle.y)]
  return { x: middle.x - half, y: middle.y - high, width: half * 2, height: high * 2 }
}
