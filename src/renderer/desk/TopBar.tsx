import { Menu as MenuIcon, PanelLeft, PanelRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { useStories } from '../api/queries.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { keysOf, runCommand } from './commands.ts'
import { useMainMenu } from './main-menu.ts'
import { SaveStatus } from './SaveStatus.tsx'
import { statusTones } from './story-status.ts'
import styles from './top-bar.module.css'
import { useDrawers } from './use-drawers.ts'
import { setView, useView } from './view.ts'

/** Where I am, whether it is safe, what comes next. */
export function TopBar({ className }: { className?: string }) {
  const { t } = useTranslation()
  const { place, storyId } = useView(useShallow((view) => ({ place: view.place, storyId: view.storyId })))
  const drawers = useDrawers()
  const entries = useMainMenu()
  const onPaper = place === 'stories' || place === 'archive'
  return (
    <header className={`${styles.bar} ${className ?? ''}`}>
      {drawers.list && <IconButton icon={PanelLeft} label={t('desk.showList')} onClick={() => setView({ drawer: 'list' })} />}
      <div className={styles.brand}>
        <span>{t('app.name')}</span>
        <Menu align="start" trigger={<IconButton icon={MenuIcon} label={t('desk.menu')} />} entries={entries} />
      </div>
      <div className={styles.crumb}>{onPaper ? <StoryCrumb storyId={storyId} /> : <h1 className={styles.place}>{t(`desk.place.${place}`)}</h1>}</div>
      <SaveStatus />
      <Button keys={keysOf('palette')} className={styles.search} onClick={() => setView({ dialog: 'palette' })}>
        {t('desk.searchAndCommands')}
      </Button>
      {place === 'photos' ? (
        <Button kind="main" onClick={() => runCommand('add-photos')}>
          {t('desk.addPhotos')}
        </Button>
      ) : (
        onPaper && (
          <Button kind="main" disabled={storyId === null} onClick={() => setView({ dialog: 'publish' })}>
            {t('desk.publish')}
          </Button>
        )
      )}
      {drawers.inspector && <IconButton icon={PanelRight} label={t('desk.showInspector')} onClick={() => setView({ drawer: 'inspector' })} />}
    </header>
  )
}

function StoryCrumb({ storyId }: { storyId: string | null }) {
  const { t } = useTranslation()
  const { data: kept } = useStories()
  const { data: trashed } = useStories(true)
  const story = [...(kept ?? []), ...(trashed ?? [])].find(({ id }) => id === storyId)
  if (!story) return null
  return (
    <>
      <h1 className={styles.slug}>{story.slug}</h1>
      <Badge tone={statusTones[story.status]} className={styles.optional}>
        {t(`status.${story.status}`)}
      </Badge>
      {story.section && <Badge className={styles.optional}>{story.section}</Badge>}
    </>
  )
}
