import { useEffect, type CSSProperties, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { useTemplates } from '../api/queries.ts'
import { keepApart } from '../beside/beside.ts'
import pane from '../beside/beside.module.css'
import { BesidePane } from '../beside/BesidePane.tsx'
import { useCaptionCommands } from '../captions/caption-commands.ts'
import { CodePreview } from '../captions/CodePreview.tsx'
import { FindBar } from '../editor/find/FindBar.tsx'
import { ScrollMarks } from '../editor/find/ScrollMarks.tsx'
import { StoryPage } from '../editor/StoryPage.tsx'
import { PhotoDesk } from '../photos/PhotoDesk.tsx'
import { SourceDesk } from '../sources/SourceDesk.tsx'
import { Notices } from '../ui/Notices.tsx'
import { overlays } from '../ui/overlays.ts'
import { TooltipProvider } from '../ui/Tooltip.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { useDeskCommands } from './desk-commands.ts'
import { Dialogs } from './Dialogs.tsx'
import { Drawer } from './Drawer.tsx'
import { Inspector } from './Inspector.tsx'
import { useKeptPlace } from './kept-place.ts'
import { useKeptShortcuts } from './shortcuts/chosen-keys.ts'
import { NothingOpen } from './NothingOpen.tsx'
import { useNewsroomNotices } from './newsroom-notices.ts'
import { SideColumn } from './SideColumn.tsx'
import { StatusBar } from './StatusBar.tsx'
import { TopBar } from './TopBar.tsx'
import { useDrawers } from './use-drawers.ts'
import { isPaneShown, setView, useView } from './view.ts'
import styles from './window.module.css'

/** The one window: the rail and list, the page, the inspector. */
export function Window() {
  const { t } = useTranslation()
  const drawers = useDrawers()
  useDeskCommands()
  useCaptionCommands()
  useNewsroomNotices()
  useKeptPlace()
  useKeptShortcuts()
  useEffect(() => keepApart(), [])
  // Known before anybody types an abbreviation.
  useTemplates()
  return (
    <TooltipProvider>
      <div className={styles.window} data-drawers={drawers.list ? 'both' : drawers.inspector ? 'inspector' : undefined}>
        <TopBar className={styles.top} />
        <Column isDrawer={drawers.list} side="list" className={styles.side} label={t('desk.list')}>
          <SideColumn />
        </Column>
        <Room />
        <Column isDrawer={drawers.inspector} side="inspector" className={styles.inspector} label={t('inspector.title')}>
          <Inspector />
        </Column>
        <StatusBar className={styles.bottom} />
        <Dialogs />
        <Notices />
        <CodePreview />
        <section ref={overlays} className={styles.overlays} aria-label={t('desk.overlays')} />
      </div>
    </TooltipProvider>
  )
}

/** A column beside the page, or a drawer over it where there is no room. */
function Column({ isDrawer, side, className, label, children }: { isDrawer: boolean; side: 'list' | 'inspector'; className?: string; label: string; children: ReactNode }) {
  const isAsked = useView(({ drawer }) => drawer === side)
  // What was asked for while it stood as a column must not open as a drawer later on, before whatever stands there then.
  useEffect(() => {
    if (!isDrawer && isAsked) setView({ drawer: null })
  }, [isDrawer, isAsked])
  if (isDrawer) {
    return (
      <Drawer side={side} label={label}>
        {children}
      </Drawer>
    )
  }
  return (
    <aside className={className} aria-label={label}>
      {children}
    </aside>
  )
}

/** The page, and what stands beside it. */
function Room() {
  const { beside, besideShare, place } = useView(useShallow((view) => ({ beside: view.beside, besideShare: view.besideShare, place: view.place })))
  const isDouble = useView(isPaneShown)
  if (!isDouble || beside === null) return <Page className={styles.middle} />
  return (
    <div className={pane.room} data-room style={{ '--share': besideShare } as CSSProperties}>
      <Page className={styles.middle} />
      <BesidePane beside={beside} canChange={place === 'stories'} />
    </div>
  )
}

function Page({ className }: { className?: string }) {
  const { place, storyId, isOpening } = useView(useShallow((view) => ({ place: view.place, storyId: view.storyId, isOpening: view.isOpening })))
  const isStories = place === 'stories' || place === 'archive'
  return (
    <div className={className}>
      {isStories && storyId !== null && <FindBar storyId={storyId} />}
      <div className={styles.under}>
        <main className={styles.page} id="page">
          <ConnectionBanner />
          {place === 'photos' && <PhotoDesk />}
          {place === 'sources' && <SourceDesk />}
          {isStories && (storyId === null ? !isOpening && <NothingOpen /> : <StoryPage storyId={storyId} />)}
        </main>
        {isStories && storyId !== null && <ScrollMarks />}
      </div>
    </div>
  )
}
