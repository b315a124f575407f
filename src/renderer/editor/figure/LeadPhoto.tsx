import { Star } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCredit } from '../../api/house.ts'
import { useStoryFigures } from '../../photos/story-figures.ts'
import { ofInterface } from '../../ui/messages.ts'
import { usePhoto } from './FigureCard.tsx'
import { Picture } from './Picture.tsx'
import styles from './figure.module.css'

/** The lead photo above the text, where it is published: of a story whose text does not show it. It is chosen and changed in the inspector. */
export function LeadPhoto({ storyId, photoId }: { storyId: string; photoId: string | null }) {
  const figures = useStoryFigures(storyId)
  return photoId === null || figures.some((figure) => figure.photoId === photoId) ? null : <Lead photoId={photoId} />
}

function Lead({ photoId }: { photoId: string }) {
  const { t } = useTranslation()
  const { data: photo, error } = usePhoto(photoId)
  const credit = useCredit(photo?.fields)
  return (
    <figure className={styles.leadFigure}>
      <Picture photo={photo} photoId={photoId} failed={error !== null} alt={photo?.fields.altText ?? ''} />
      <span {...ofInterface()} className={styles.lead}>
        <Star size={12} aria-hidden fill="currentColor" />
        {t('editor.figure.lead')}
      </span>
      <figcaption className={styles.caption}>
        <span dir="auto">{photo?.fields.caption ?? ''}</span>
        {credit && (
          <span className={styles.credit}>
            <bdi>{credit}</bdi>
          </span>
        )}
      </figcaption>
    </figure>
  )
}
