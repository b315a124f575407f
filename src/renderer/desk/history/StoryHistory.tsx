import { BookmarkPlus, History, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { usePublications, useVersions } from '../../api/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { showFailure } from '../../ui/failure.ts'
import { showNotice } from '../../ui/notices.ts'
import { momentText } from '../days.ts'
import { useToday } from '../use-now.ts'
import { setView } from '../view.ts'
import styles from './history.module.css'
import { PublicationCard } from './PublicationCard.tsx'
import { ThinningRule } from './ThinningRule.tsx'
import { Timeline } from './Timeline.tsx'
import { VersionDialog } from './VersionDialog.tsx'

export type Version = Awaited<ReturnType<ReturnType<typeof newsroom>['versions']['list']>>[number]

/** What the story was before, and what of it went out. */
export function StoryHistory({ storyId }: { storyId: string }) {
  const { t, i18n } = useTranslation()
  const { data: versions, isError } = useVersions(storyId)
  const { data: publications = [] } = usePublications(storyId)
  const now = useToday()
  const [viewed, setViewed] = useState<Version | null>(null)
  const [restored, setRestored] = useState<Version | null>(null)
  const [deleted, setDeleted] = useState<Version | null>(null)
  const nameOf = (version: Version) => version.name || t(`history.reason.${version.reason}`)
  const timeOf = (version: Version) => momentText(new Date(version.createdAt), now, i18n.language)

  async function restore(version: Version): Promise<void> {
    try {
      // What was typed last belongs to what is kept before.
      await saveAllNow()
      await newsroom().versions.restore({ versionId: version.id })
      showNotice({ id: `restored:${storyId}`, level: 'info', message: 'history.restored', values: { time: timeOf(version) }, passing: true })
      setViewed(null)
    } catch (error) {
      showFailure(`restored:${storyId}`, error)
    }
    setRestored(null)
  }

  async function remove(version: Version): Promise<void> {
    try {
      await newsroom().versions.purge({ versionId: version.id })
      showNotice({ id: `deleted:${version.id}`, level: 'info', message: 'history.deleted', values: { time: timeOf(version) }, passing: true })
    } catch (error) {
      showFailure(`deleted:${version.id}`, error)
    }
    setDeleted(null)
  }

  return (
    <div className={styles.panel}>
      <div>
        <Button icon={BookmarkPlus} onClick={() => setView({ dialog: 'keep-version' })}>
          {t('history.keep')}
        </Button>
      </div>
      {publications.length > 0 && (
        <section aria-label={t('history.publications')}>
          <h2 className={styles.heading}>{t('history.publications')}</h2>
          <ul className={styles.cards}>
            {publications.map((publication) => (
              <PublicationCard key={publication.id} publication={publication} />
            ))}
          </ul>
        </section>
      )}
      {isError && <EmptyState icon={TriangleAlert} title={t('error.unknown')} />}
      {versions?.length === 0 && (
        <EmptyState icon={History} title={t('history.empty')}>
          {t('history.emptyHint')}
        </EmptyState>
      )}
      {versions !== undefined && versions.length > 0 && (
        <section aria-label={t('history.versions')}>
          <h2 className={styles.heading}>{t('history.versions')}</h2>
          <Timeline versions={versions} onView={setViewed} onRestore={setRestored} onDelete={setDeleted} />
          <ThinningRule />
        </section>
      )}
      <VersionDialog version={viewed} titleOf={(version) => `${nameOf(version)} · ${timeOf(version)}`} onClose={() => setViewed(null)} onRestore={setRestored} />
      <ConfirmDialog
        open={restored !== null}
        title={t('history.restoreTitle')}
        question={restored && t('history.restoreQuestion', { time: timeOf(restored) })}
        action={t('history.restore')}
        onClose={() => setRestored(null)}
        onConfirm={async () => {
          if (restored) await restore(restored)
        }}
      />
      <ConfirmDialog
        open={deleted !== null}
        title={t('history.deleteTitle')}
        question={deleted && t('history.deleteQuestion', { time: timeOf(deleted) })}
        action={t('history.deleteAction')}
        danger
        onClose={() => setDeleted(null)}
        onConfirm={async () => {
          if (deleted) await remove(deleted)
        }}
      />
    </div>
  )
}
