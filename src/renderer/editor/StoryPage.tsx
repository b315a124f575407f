import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOfStory } from '#domain/text/direction.ts'
import { usePageView } from '../desk/page-view.ts'
import { BodyText } from './BodyText.tsx'
import { LeadPhoto } from './figure/LeadPhoto.tsx'
import { HoldBanner } from './hold/HoldBanner.tsx'
import { useHold, useHolding } from './hold/story-hold.ts'
import { StoryHead } from './fields/StoryHead.tsx'
import { useSession, useSessionFields, type StorySession } from './story-session.ts'
import { TrashBanner } from './TrashBanner.tsx'
import styles from './page.module.css'

/** One story as one continuous sheet: kicker, headline, dek, byline, dateline, text. */
export function StoryPage({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const { session, failure } = useSession(storyId)
  if (session) return <Sheet session={session} />
  return failure ? <p className={styles.failure}>{t(failure.message, failure.values)}</p> : <article className={styles.sheet} aria-busy="true" />
}

function Sheet({ session }: { session: StorySession }) {
  const { fields, facts } = useSessionFields(session)
  const { focusMode, typewriter, textSize } = usePageView()
  const isTrashed = facts.trashedAt !== null
  const hold = useHold(session.storyId)
  useHolding(session.storyId)
  return (
    <>
      {isTrashed && <TrashBanner storyId={session.storyId} />}
      <HoldBanner storyId={session.storyId} />
      <article
        className={styles.sheet}
        data-focus-mode={focusMode ? '' : undefined}
        data-typewriter={typewriter ? '' : undefined}
        style={{ '--text-size': textSize / 100 } as CSSProperties}
        lang={fields.language || undefined}
        dir={directionOfStory(fields)}
      >
        <StoryHead key={session.storyId} session={session} readOnly={isTrashed || !hold.mayWrite} />
        <LeadPhoto storyId={session.storyId} photoId={fields.leadPhotoId} />
        <BodyText session={session} />
      </article>
    </>
  )
}
