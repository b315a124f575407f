import { useTranslation } from 'react-i18next'
import { isAutomatic } from '#domain/history/thinning.ts'
import { Button } from '../../ui/Button.tsx'
import { timeOfDay } from '../days.ts'
import styles from './history.module.css'
import type { Version } from './StoryHistory.tsx'
import { walkVersions } from './walk-versions.ts'

export interface VersionCardProps {
  version: Version
  onView: (version: Version) => void
  onRestore: (version: Version) => void
  onDelete: (version: Version) => void
}

/** One version of the timeline: why it was kept, when and by whom, and how many words it added and took away. */
export function VersionCard({ version, onView, onRestore, onDelete }: VersionCardProps) {
  const { t, i18n } = useTranslation()
  const { reason, name, createdAt, words, author, change } = version
  const number = (count: number) => count.toLocaleString(i18n.language)
  return (
    <li className={styles.card} data-reason={reason}>
      <p className={styles.name} dir="auto">
        {name || t(`history.reason.${reason}`)}
      </p>
      <p className={styles.facts}>
        <time dateTime={createdAt}>{timeOfDay(new Date(createdAt), i18n.language)}</time>
        {change && (change.added > 0 || change.removed > 0) && (
          <span>
            <span aria-hidden="true">
              {change.added > 0 && <span className={styles.added} dir="ltr">+{number(change.added)}</span>} {change.removed > 0 && <span className={styles.removed} dir="ltr">−{number(change.removed)}</span>}
            </span>
            <span className="visually-hidden">
              {t('history.change', {
                added: t('compare.added', { count: change.added, words: number(change.added) }),
                removed: t('compare.removed', { count: change.removed, words: number(change.removed) }),
              })}
            </span>
          </span>
        )}
        <span>{t('history.words', { count: words, words: number(words) })}</span>
        {author && <span dir="auto">{t('history.by', { author })}</span>}
      </p>
      <div className={styles.actions}>
        <Button kind="quiet" onKeyDown={walkVersions} onClick={() => onView(version)}>
          {t('history.view')}
        </Button>
        <Button kind="quiet" onKeyDown={walkVersions} onClick={() => onRestore(version)}>
          {t('history.restore')}
        </Button>
        {isAutomatic(version) && (
          <Button kind="quiet" onKeyDown={walkVersions} onClick={() => onDelete(version)}>
            {t('history.delete')}
          </Button>
        )}
      </div>
    </li>
  )
}
