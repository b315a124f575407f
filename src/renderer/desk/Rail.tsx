import { Archive, Image, ScrollText, UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCounts, useStories } from '../api/queries.ts'
import { Icon } from '../ui/Icon.tsx'
import { printedKeysOf } from './commands.ts'
import { usePhotoHover } from './photo-hover.ts'
import { useCommandsVersion } from './main-menu.ts'
import styles from './rail.module.css'
import { isArchived } from './story-filter.ts'
import { useToday } from './use-now.ts'
import { type Place, places, setView, useView } from './view.ts'

const icons = { stories: ScrollText, photos: Image, sources: UserRound, archive: Archive }

/** How many things each place holds; null while that is not known. */
function usePlaceCounts(): Record<Place, number | null> {
  const { data: counts } = useCounts()
  const { data: stories } = useStories()
  const now = useToday()
  const archived = useMemo(() => stories?.filter((story) => isArchived(story, now)).length ?? 0, [stories, now])
  return {
    stories: stories ? stories.length - archived : null,
    photos: counts?.photos ?? null,
    sources: counts?.sources ?? null,
    archive: stories && counts ? archived + counts.trash : null,
  }
}

/** The four places of the newsroom. */
export function Rail() {
  const { t, i18n } = useTranslation()
  const place = useView((view) => view.place)
  const counts = usePlaceCounts()
  const openStories = usePhotoHover(() => setView({ place: 'stories' }))
  useCommandsVersion()
  return (
    <nav className={styles.rail} aria-label={t('desk.places')}>
      {places.map((name) => (
        <a
          key={name}
          href={`#${name}`}
          aria-current={name === place ? 'page' : undefined}
          aria-describedby={`count-${name}`}
          title={printedKeysOf(name)}
          {...(name === 'stories' ? openStories : {})}
          onClick={(event) => {
            event.preventDefault()
            setView({ place: name })
          }}
        >
          <Icon of={icons[name]} />
          {t(`desk.place.${name}`)}
          <span id={`count-${name}`} className={styles.count} aria-hidden="true">
            {counts[name]?.toLocaleString(i18n.language)}
          </span>
        </a>
      ))}
    </nav>
  )
}
