import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { listedUnit } from '#domain/story/length.ts'
import type { StorySummary } from '#domain/story/story.ts'
import { Dot } from '../ui/Badge.tsx'
import { Icon } from '../ui/Icon.tsx'
import { momentText } from './days.ts'
import styles from './story-list.module.css'
import { statusTones } from './story-status.ts'

export interface StoryRowProps {
  story: StorySummary
  isOpen: boolean
  /** Whether Tab reaches this row; the arrow keys reach the others. */
  isReachable: boolean
  /** Told the row's link as it comes and goes. The same function for all rows, so that only rows that changed are drawn anew. */
  onLink: (storyId: string, link: HTMLAnchorElement | null) => void
  now: Date
  onOpen: (storyId: string) => void
}

/** A story in the list: its headline in the face it will be read in, where it stands, how long it is. */
export const StoryRow = memo(function StoryRow({ story, isOpen, isReachable, onLink, now, onOpen }: StoryRowProps) {
  const { t, i18n } = useTranslation()
  const unit = listedUnit(story)
  const facts = [t(`status.${story.status}`), story.section].filter(Boolean).join(' · ')
  return (
    <div className={styles.story} data-story={story.id} data-open={isOpen || undefined}>
      <a
        ref={(link) => onLink(story.id, link)}
        className={styles.headline}
        href={`#${story.slug}`}
        aria-current={isOpen || undefined}
        tabIndex={isReachable ? 0 : -1}
        dir="auto"
        lang={story.language || undefined}
        data-untitled={story.headline === '' || undefined}
        draggable={false}
        onClick={(event) => {
          event.preventDefault()
          onOpen(story.id)
        }}
      >
        {story.headline || t('list.untitled')}
      </a>
      <div className={styles.facts}>
        <Dot tone={statusTones[story.status]} />
        <span className={styles.where} title={momentText(new Date(story.updatedAt), now, i18n.language)}>
          {facts}
        </span>
        <span className={styles.words}>{t(`length.${unit}`, { count: story[unit], number: story[unit].toLocaleString(i18n.language) })}</span>
      </div>
      <button type="button" className={styles.more} aria-label={t('ui.more')} title={t('ui.more')} aria-haspopup="menu" tabIndex={-1} data-more>
        <Icon of={Ellipsis} />
      </button>
    </div>
  )
})
