import { useTranslation } from 'react-i18next'
import type { NewsroomClient } from '../../api/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { momentText } from '../days.ts'
import { openFolder } from '../open-folder.ts'
import { useToday } from '../use-now.ts'
import styles from './history.module.css'

type Publication = Awaited<ReturnType<NewsroomClient['publishing']['list']>>[number]

/** What went out: as what, where to, when, and who took on what stood open. */
export function PublicationCard({ publication }: { publication: Publication }) {
  const { t, i18n } = useTranslation()
  const now = useToday()
  const { format, flavour, folder, headline, publishedAt, overriddenBy } = publication
  const kind = [t(`history.format.${format}`), format === 'markdown' && flavour !== 'plain' ? flavour : ''].filter(Boolean).join(' · ')
  return (
    <li className={styles.card}>
      <p className={styles.name} dir="auto">
        {headline || t('history.noHeadline')}
      </p>
      <p className={styles.facts}>
        <time dateTime={publishedAt}>{momentText(new Date(publishedAt), now, i18n.language)}</time>
        <span>{kind}</span>
      </p>
      <p className={styles.folder}>
        <bdi>{folder}</bdi>
      </p>
      {overriddenBy && <p className={styles.overridden}>{t('history.overridden', { who: overriddenBy })}</p>}
      <div className={styles.actions}>
        <Button kind="quiet" onClick={() => void openFolder(folder)}>
          {t('history.openFolder')}
        </Button>
      </div>
    </li>
  )
}
