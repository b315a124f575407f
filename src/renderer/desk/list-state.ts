import { create } from 'zustand'
import { noFilter, type StoryFilter } from './story-filter.ts'

/** What the story list shows. Kept outside the list, which goes and comes as a drawer where the window is narrow. */
export interface ListState {
  filter: StoryFilter
  filtersOpen: boolean
  shelf: 'archived' | 'trash'
}

export const useListState = create<ListState>()(() => ({ filter: noFilter, filtersOpen: false, shelf: 'archived' }))

export const setListState = useListState.setState

export function changeFilter(changes: Partial<StoryFilter>): void {
  setListState(({ filter }) => ({ filter: { ...filter, ...changes } }))
}
