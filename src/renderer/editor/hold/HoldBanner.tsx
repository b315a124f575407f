import { UserPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HoldState } from '#contract/story.ts'
import { newsroom } from '../../api/newsroom.ts'
import { showFailure } from '../../ui/failure.ts'
import { useHold } from './story-hold.ts'
import styles from './hold-banner.module.css'

/** Who has the story that is on the page, and the way to take it over. */
export function HoldBanner({ storyId }: { storyId: string }) {
  const { t, i18n } = useTranslation()
  const { mayWrite, holder, wasMine } = useHold(storyId)
  const [busy, setBusy] = useState(false)
  if (mayWrite || holder === null) return null

  async function takeOver(): Promise<void> {
    setBusy(true)
    try {
      await newsroom().stories.takeOver({ storyId })
    } catch (error) {
      showFailure(`take-over:${storyId}`, error)
    } finally {
      setBusy(false)
    }
  }

  const since = sinceWhen(holder.since, i18n.language)
  return (
    <div className={styles.banner} role="status" aria-label={t('hold.title')}>
      <UserPen size={16} aria-hidden />
      <p>{t(`hold.${wasMine ? 'taken' : 'has'}.${kindOf(holder)}`, { name: holder.name, since })}</p>
      <button type="button" disabled={busy} onClick={() => void takeOver()}>
        {t(busy ? 'hold.takingOver' : wasMine ? 'hold.takeBack' : 'hold.takeOver')}
      </button>
    </div>
  )
}

function kindOf(holder: NonNullable<HoldState['holder']>): 'person' | 'window' | 'desktop' | 'browser' {
  return holder.name === '' ? holder.place : 'person'
}

/** The time of today, the day and the time of any other. */
function sinceWhen(utc: string, language: string): string {
  const time = new Date(utc)
  const isToday = time.toDateString() === new Date().toDateString()
  return new Intl.DateTimeFormat(language, isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }).format(time)
}
