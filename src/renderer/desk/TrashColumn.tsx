import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '#domain/story/story.ts'
import { newsroom } from '../api/newsroom.ts'
import { useStories } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { showFailure } from '../ui/failure.ts'
import { momentText } from './days.ts'
import { purgeStory, restoreStory } from './story-actions.ts'
import styles from './trash.module.css'
import { useToday } from './use-now.ts'
import { setView, useView } from './view.ts'

type PurgePreview = Awaited<ReturnType<ReturnType<typeof newsroom>['stories']['purgePreview']>>

/** The stories in the trash: to be read, restored, or destroyed after a question that names what goes with them. */
export function TrashColumn() {
  const { t, i18n } = useTranslation()
  const { data: stories } = useStories(true)
  const now = useToday()
  const openId = useView((view) => view.storyId)
  const [question, setQuestion] = useState<{ story: StorySummary; preview: PurgePreview } | null>(null)

  async function ask(story: StorySummary): Promise<void> {
    try {
      setQuestion({ story, preview: await newsroom().stories.purgePreview({ storyId: story.id }) })
    } catch (error) {
      showFailure(`purge:${story.id}`, error)
    }
  }

  if (stories?.length === 0) {
    return (
      <EmptyState icon={Trash2} title={t('list.trashEmpty')}>
        {t('list.trashEmptyHint')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.scroller}>
      <ul aria-label={t('list.trashTab')}>
        {stories?.map((story) => (
          <li key={story.id} className={styles.story} data-open={story.id === openId || undefined}>
            <a
              href={`#${story.slug}`}
              className={styles.headline}
              dir="auto"
              lang={story.language || undefined}
              aria-current={story.id === openId || undefined}
              onClick={(event) => {
                event.preventDefault()
                setView({ storyId: story.id, drawer: null })
              }}
            >
              {story.headline || t('list.untitled')}
            </a>
            <p className={styles.when}>
              {t('list.trashedOn', { date: momentText(new Date(story.trashedAt ?? story.updatedAt), now, i18n.language) })}
            </p>
            <div className={styles.actions}>
              <Button onClick={() => void restoreStory(story)}>{t('list.restore')}</Button>
              <Button kind="quiet" onClick={() => void ask(story)}>
                {t('list.purge')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={question !== null}
        title={t('list.purgeTitle')}
        question={question && t('list.purgeQuestion', { headline: question.preview.headline || t('list.untitled') })}
        destroys={question ? destroyed(question.preview, t, i18n.language) : []}
        action={t('list.purgeAction')}
        danger
        onClose={() => setQuestion(null)}
        onConfirm={async () => {
          if (question) await purgeStory(question.story)
          setQuestion(null)
        }}
      />
    </div>
  )
}

/** What goes with a story, one line each; what there is none of is left out. */
function destroyed(preview: PurgePreview, t: ReturnType<typeof useTranslation>['t'], language: string): string[] {
  const { words, versions, citations, publications } = preview
  return [
    t('list.purgeWords', { count: words, words: words.toLocaleString(language) }),
    versions > 0 && t('list.purgeVersions', { count: versions }),
    citations > 0 && t('list.purgeCitations', { count: citations }),
    publications > 0 && t('list.purgePublications', { count: publications }),
  ].filter((line) => line !== false)
}
