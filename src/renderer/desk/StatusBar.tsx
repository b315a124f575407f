import { useTranslation } from 'react-i18next'
import { useConnected } from '../api/newsroom.ts'
import { StoryMeasure } from '../editor/StoryMeasure.tsx'
import { useSession } from '../editor/story-session.ts'
import { IntakeProgress } from '../photos/intake/IntakeProgress.tsx'
import { PhotoStatus } from '../photos/PhotoStatus.tsx'
import { useView } from './view.ts'
import styles from './status-bar.module.css'

function MeasureOf({ storyId }: { storyId: string }) {
  const { session } = useSession(storyId)
  return session && <StoryMeasure session={session} />
}

/** The measure of the open story, and whether the newsroom can be reached. */
export function StatusBar({ className }: { className?: string }) {
  const { t } = useTranslation()
  const storyId = useView((view) => (view.place === 'stories' || view.place === 'archive' ? view.storyId : null))
  const isPhotoDesk = useView((view) => view.place === 'photos')
  const connected = useConnected()
  return (
    <footer className={`${styles.bar} ${className}`}>
      {storyId !== null && <MeasureOf storyId={storyId} />}
      {isPhotoDesk && <PhotoStatus />}
      <IntakeProgress />
      <span className={styles.door} data-alone={storyId === null ? '' : undefined} data-broken={connected ? undefined : ''}>
        {t(connected ? 'editor.measure.offline' : 'editor.measure.notConnected')}
      </span>
    </footer>
  )
}
