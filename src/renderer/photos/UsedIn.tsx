import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#domain/photo/photo.ts'
import { newsroom } from '../api/newsroom.ts'
import { queryKeys } from '../api/queries.ts'
import { openStory } from '../desk/view.ts'
import { openAtPhoto } from '../editor/go-to-photo.ts'
import styles from './used-in.module.css'

/** The stories that show a photo, each a way to its place, and when they were published with it. */
export function UsedIn({ photo }: { photo: Photo }) {
  const { t, i18n } = useTranslation()
  const { data: uses, isSuccess } = useQuery({
    queryKey: [...queryKeys.placements, photo.id],
    queryFn: () => newsroom().photos.placements({ photoId: photo.id }),
  })
  if (!isSuccess) return null
  if (uses.length === 0) return <p className={styles.unused}>{t('photos.unused')}</p>
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  return (
    <section className={styles.used} aria-labelledby="photo-used-in">
      <h2 id="photo-used-in">{t('photos.usedIn')}</h2>
      <ul>
        {uses.map(({ storyId, headline, isShown, placementId, publishedAt }) => {
          const [last] = publishedAt
          const facts = [
            !isShown && t('placing.noLonger'),
            isShown && placementId === null && t('placing.asLead'),
            last !== undefined && t('placing.published', { date: day.format(new Date(last)), count: publishedAt.length }),
          ].filter((fact) => fact !== false)
          return (
            <li key={storyId}>
              <button type="button" onClick={() => (isShown ? void openAtPhoto(storyId, placementId) : openStory(storyId))}>
                <bdi className={styles.headline}>{headline || t('list.untitled')}</bdi>
                {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
