import { useTranslation } from 'react-i18next'
import { directionOfStory } from '#domain/text/direction.ts'
import { BodyText } from './BodyText.tsx'
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
  const isTrashed = facts.trashedAt !== null
  return (
    <>
      {isTrashed && <TrashBanner storyId={session.storyId} />}
      <article className={styles.sheet} lang={fields.language || undefined} dir={directionOfStory(fields)}>
        <StoryHead key={session.storyId} session={session} readOnly={isTrashed} />
        <BodyText session={session} />
      </article>
    </>
  )
}
