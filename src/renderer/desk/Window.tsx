import { StoryPage } from '../editor/StoryPage.tsx'
import { Notices } from '../ui/Notices.tsx'
import { Inspector } from './Inspector.tsx'
import { SideColumn } from './SideColumn.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useView } from './view.ts'
import styles from './window.module.css'

/** The one window: the rail and list, the page, the inspector. */
export function Window() {
  const storyId = useView((view) => view.storyId)
  return (
    <div className={styles.window}>
      <TopBar className={styles.top} />
      <SideColumn className={styles.side} />
      <main className={styles.page}>{storyId !== null && <StoryPage storyId={storyId} />}</main>
      <Inspector className={styles.inspector} />
      <StatusBar className={styles.bottom} />
      <Notices />
    </div>
  )
}
