import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { creditOf, wholePhoto, type Photo } from '#domain/photo/photo.ts'
import { newsroom } from '../../api/newsroom.ts'
import { queryKeys } from '../../api/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { PhotoPicture } from '../PhotoPicture.tsx'
import { trashPhoto } from '../trash-photo.ts'
import { forgetLikeness, showIntake, useIntake } from './intake.ts'
import type { Likeness } from './tell-outcome.ts'
import styles from './intake.module.css'

function Copy({ photo, label }: { photo: Photo; label: string }) {
  const { t } = useTranslation()
  const { original, fields } = photo
  return (
    <figure className={styles.copy}>
      <PhotoPicture photo={photo} width={640} className={styles.picture} />
      <figcaption>
        <p className={styles.label}>{label}</p>
        <p>
          <bdi>{photo.fileName}</bdi>
        </p>
        {original && <p className={`${styles.facts} numeral`}>{t('intake.size', { width: original.width, height: original.height, megabytes: Math.max(0.1, original.bytes / 1_000_000).toFixed(1) })}</p>}
        <p className={styles.facts} dir="auto">
          {creditOf(fields) || t('intake.noCredit')}
        </p>
      </figcaption>
    </figure>
  )
}

/** The two photos of a pair; null where one of them is no longer here. */
type Pair = readonly [photo: Photo, like: Photo] | null

/** Undefined until they are read. */
function usePair(likeness: Likeness | undefined): Pair | undefined {
  const ids = likeness === undefined ? [] : [likeness.photo.id, likeness.likeId]
  const { data } = useQuery({ queryKey: [...queryKeys.photos, 'pair', ...ids], enabled: ids.length > 0, queryFn: async () => (await newsroom().photos.some({ photoIds: ids })).map(wholePhoto) })
  if (data === undefined) return undefined
  const [photo, like] = ids.map((id) => data.find((one) => one.id === id && one.trashedAt === null))
  return photo && like ? [photo, like] : null
}

/** Photos that look alike, two at a time side by side, to be judged by who knows: nothing is done by itself. */
export function LikenessDialog() {
  const { t } = useTranslation()
  const { likenesses, shown } = useIntake(useShallow((intake) => ({ likenesses: intake.likenesses, shown: intake.shown })))
  const [first] = likenesses
  const pair = usePair(first)
  const keep = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={shown === 'likenesses' && first !== undefined}
      size="wide"
      title={t('intake.alikeTitle')}
      initialFocus={keep}
      onClose={() => showIntake(null)}
      footer={
        first && (
          <>
            <span className="numeral">{t('intake.pairsLeft', { count: likenesses.length })}</span>
            {pair && (
              <Button size={32} onClick={() => void trashPhoto(pair[0]).then((isTrashed) => isTrashed && forgetLikeness(first))}>
                {t('intake.trashNew')}
              </Button>
            )}
            <Button size={32} kind="main" ref={keep} onClick={() => forgetLikeness(first)}>
              {t(pair === null ? 'intake.goOn' : 'intake.keepBoth')}
            </Button>
          </>
        )
      }
    >
      {pair === null && <p>{t('intake.oneIsGone')}</p>}
      {pair && (
        <div className={styles.pair}>
          <Copy key={pair[0].id} photo={pair[0]} label={t('intake.new')} />
          <Copy key={pair[1].id} photo={pair[1]} label={t('intake.had')} />
        </div>
      )}
    </Dialog>
  )
}
