import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
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

/** Two photos that look alike, side by side, to be judged by who knows: nothing is done by itself. */
function Pair({ likeness, left }: { likeness: Likeness; left: number }) {
  const { t } = useTranslation()
  const ids = [likeness.photo.id, likeness.likeId]
  const { data } = useQuery({ queryKey: [...queryKeys.photos, 'pair', ...ids], queryFn: async () => (await newsroom().photos.some({ photoIds: ids })).map(wholePhoto) })
  if (data === undefined) return null
  const [photo, like] = ids.map((id) => data.find((one) => one.id === id && one.trashedAt === null))
  return (
    <>
      {photo && like ? (
        <div className={styles.pair}>
          <Copy photo={photo} label={t('intake.new')} />
          <Copy photo={like} label={t('intake.had')} />
        </div>
      ) : (
        <p>{t('intake.oneIsGone')}</p>
      )}
      <div className={styles.choices}>
        <span className="numeral">{t('intake.pairsLeft', { count: left })}</span>
        {photo && like && (
          <Button size={32} onClick={() => void trashPhoto(photo).then((isTrashed) => isTrashed && forgetLikeness(likeness))}>
            {t('intake.trashNew')}
          </Button>
        )}
        <Button size={32} kind="main" onClick={() => forgetLikeness(likeness)}>
          {t(photo && like ? 'intake.keepBoth' : 'intake.goOn')}
        </Button>
      </div>
    </>
  )
}

export function LikenessDialog() {
  const { t } = useTranslation()
  const { likenesses, shown } = useIntake()
  const [first] = likenesses
  return (
    <Dialog open={shown === 'likenesses' && first !== undefined} size="wide" title={t('intake.alikeTitle')} onClose={() => showIntake(null)}>
      {first && <Pair key={first.photo.id} likeness={first} left={likenesses.length} />}
    </Dialog>
  )
}
