import { Outline } from '../editor/outline/Outline.tsx'
import { PhotoFilters } from '../photos/PhotoFilters.tsx'
import { SourceList } from '../sources/SourceList.tsx'
import { ArchiveColumn } from './ArchiveColumn.tsx'
import { Rail } from './Rail.tsx'
import { StoriesColumn } from './StoriesColumn.tsx'
import { useView } from './view.ts'

/** The left column: the places, and below them what the chosen one lists. */
export function SideColumn() {
  const place = useView((view) => view.place)
  const hasStory = useView(({ place, storyId }) => storyId !== null && (place === 'stories' || place === 'archive'))
  return (
    <>
      <Rail />
      {place === 'stories' && <StoriesColumn archived={false} />}
      {place === 'photos' && <PhotoFilters />}
      {place === 'sources' && <SourceList />}
      {place === 'archive' && <ArchiveColumn />}
      {hasStory && <Outline />}
    </>
  )
}
