import { useTranslation } from 'react-i18next'
import { dayHeading, dayNumber } from '../days.ts'
import { useToday } from '../use-now.ts'
import styles from './history.module.css'
import type { Version } from './StoryHistory.tsx'
import { VersionCard, type VersionCardProps } from './VersionCard.tsx'

/** Versions under the day on which they were made, the last first. Arrow keys go from one to the next. */
export function Timeline({ versions, ...card }: { versions: readonly Version[] } & Omit<VersionCardProps, 'version'>) {
  const { i18n } = useTranslation()
  const today = useToday()
  return (
    <div className={styles.days} data-timeline>
      {byDay(versions).map((day) => {
        const time = new Date(day[0]?.createdAt ?? 0)
        const heading = dayHeading(time, today, i18n.language)
        return (
          <section key={dayNumber(time)} aria-label={heading}>
            <h3 className={styles.day}>{heading}</h3>
            <ul className={styles.cards}>
              {day.map((version) => (
                <VersionCard key={version.id} version={version} {...card} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function byDay(versions: readonly Version[]): Version[][] {
  const days: Version[][] = []
  for (const version of versions) {
    const last = days.at(-1)
    if (last?.[0] !== undefined && dayNumber(new Date(last[0].createdAt)) === dayNumber(new Date(version.createdAt))) last.push(version)
    else days.push([version])
  }
  return days
}
