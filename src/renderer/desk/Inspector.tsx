import { PanelRightOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { PhotoInspector } from '../photos/PhotoInspector.tsx'
import { StoryPhotos } from '../photos/StoryPhotos.tsx'
import { SourceInspector } from '../sources/SourceDesk.tsx'
import { StorySources } from '../sources/StorySources.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { StoryChecks } from './checks/StoryChecks.tsx'
import { useFindings } from './checks/use-findings.ts'
import { StoryHistory } from './history/StoryHistory.tsx'
import { StoryDetails } from './story/StoryDetails.tsx'
import { inspectorTabs, setView, useView } from './view.ts'

/** The right column: what is known of the chosen thing. */
export function Inspector() {
  const { place, storyId, isOpening } = useView(useShallow((view) => ({ place: view.place, storyId: view.storyId, isOpening: view.isOpening })))
  if (place === 'photos') return <PhotoInspector />
  if (place === 'sources') return <SourceInspector />
  if (isOpening) return null
  return storyId === null ? <NothingToInspect /> : <StoryInspector storyId={storyId} />
}

function NothingToInspect() {
  const { t } = useTranslation()
  return (
    <EmptyState icon={PanelRightOpen} title={t('inspector.noStory')}>
      {t('inspector.noStoryHint')}
    </EmptyState>
  )
}

function StoryInspector({ storyId }: { storyId: string }) {
  const { t } = useTranslation()
  const tab = useView((view) => view.tab)
  const { data: findings } = useFindings(storyId)
  const errors = findings?.filter(({ level }) => level === 'ERROR').length ?? 0
  const panels = {
    story: <StoryDetails key={storyId} storyId={storyId} />,
    photos: <StoryPhotos key={storyId} storyId={storyId} />,
    sources: <StorySources key={storyId} storyId={storyId} />,
    checks: <StoryChecks key={storyId} storyId={storyId} />,
    history: <StoryHistory key={storyId} storyId={storyId} />,
  }
  return (
    <Tabs
      label={t('inspector.title')}
      value={tab}
      onChange={(next) => setView({ tab: next })}
      tabs={inspectorTabs.map((value) => ({
        value,
        label: t(`inspector.tab.${value}`),
        errors: value === 'checks' ? { count: errors, words: t('inspector.errors', { count: errors }) } : undefined,
        panel: panels[value],
      }))}
    />
  )
}
