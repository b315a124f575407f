import { Plus, SearchX, SlidersHorizontal, ScrollText } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStories } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { offerCommands } from './commands.ts'
import { changeFilter, setListState, useListState } from './list-state.ts'
import { newStoryKeys } from './desk-commands.ts'
import { newStory } from './story-actions.ts'
import { filterStories, filtersInUse, isArchived, noFilter } from './story-filter.ts'
import { StoryFilters } from './StoryFilters.tsx'
import { StoryList } from './StoryList.tsx'
import styles from './story-list.module.css'
import { useToday } from './use-now.ts'
import { setView } from './view.ts'

/** The stories that are worked on, or those of the archive, with what narrows them. */
export function StoriesColumn({ archived }: { archived: boolean }) {
  const { t, i18n } = useTranslation()
  const { data: stories } = useStories()
  const { filter, filtersOpen } = useListState()
  const deferred = useDeferredValue(filter)
  const now = useToday()
  const field = useRef<HTMLInputElement>(null)
  const here = useMemo(() => stories?.filter((story) => isArchived(story, now) === archived) ?? [], [stories, archived, now])
  const found = useMemo(() => filterStories(here, deferred, now, i18n.language), [here, deferred, now, i18n.language])
  const inUse = filtersInUse(filter)
  const isNarrowed = inUse > 0 || filter.query !== ''

  useEffect(
    () =>
      offerCommands([
        { id: 'filter-stories', title: 'command.filter', group: 'go', keys: 'Mod+Shift+F', run: () => field.current?.focus() },
      ]),
    [],
  )

  return (
    <>
      <div className={styles.filterBar}>
        <SearchField label={t('list.filter')} value={filter.query} onChange={(query) => changeFilter({ query })} inputRef={field} />
        <IconButton
          icon={SlidersHorizontal}
          kind="plain"
          label={inUse > 0 ? t('list.filtersActive', { count: inUse }) : t('list.filters')}
          className={inUse > 0 ? styles.inUse : undefined}
          aria-expanded={filtersOpen}
          onClick={() => setListState({ filtersOpen: !filtersOpen })}
        />
        {!archived && <IconButton icon={Plus} kind="plain" label={t('list.newStory')} keys={newStoryKeys[0]} onClick={() => void newStory()} />}
      </div>
      {filtersOpen && <StoryFilters stories={here} />}
      {isNarrowed && found.length > 0 && (
        <div className={styles.matches} role="status">
          {t('list.matches', { count: found.length, number: found.length.toLocaleString(i18n.language) })}
          <Button kind="quiet" onClick={() => changeFilter({ ...noFilter, order: filter.order })}>
            {t('list.clearFilters')}
          </Button>
        </div>
      )}
      {found.length > 0 && <StoryList stories={found} byDay={deferred.order === 'modified'} />}
      {stories !== undefined && found.length === 0 && (
        <NothingListed isNarrowed={isNarrowed && here.length > 0} archived={archived} onClear={() => changeFilter({ ...noFilter, order: filter.order })} />
      )}
    </>
  )
}

function NothingListed({ isNarrowed, archived, onClear }: { isNarrowed: boolean; archived: boolean; onClear: () => void }) {
  const { t } = useTranslation()
  if (isNarrowed) {
    return (
      <EmptyState icon={SearchX} title={t('list.noMatch')} actions={<Button onClick={onClear}>{t('list.clearFilters')}</Button>}>
        {t('list.noMatchHint')}
      </EmptyState>
    )
  }
  if (archived) return <EmptyState title={t('list.archiveEmpty')}>{t('list.archiveEmptyHint')}</EmptyState>
  return (
    <EmptyState icon={ScrollText} title={t('list.empty')} actions={<Button onClick={() => setView({ dialog: 'import' })}>{t('command.import')}</Button>}>
      {t('list.emptyHint')}
    </EmptyState>
  )
}
