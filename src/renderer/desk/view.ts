import { create } from 'zustand'

export const places = ['stories', 'photos', 'sources', 'archive'] as const
export type Place = (typeof places)[number]

export const inspectorTabs = ['story', 'photos', 'sources', 'checks', 'history'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

export type DialogName =
  | 'publish' | 'palette' | 'shortcuts' | 'cite' | 'restore-backup' | 'back-up' | 'import' | 'print' | 'about' | 'beside' | 'keep-version' | 'prove-recovery'
  | 'spelling' | 'word-language'
  | 'rosters' | 'caption-templates' | 'credit-form' | 'change-photos'
  | 'headline-limits' | 'arrival-name' | 'templates' | 'save-snippet' | 'save-template' | 'new-from-template'

/** What stands beside the page. */
export interface Beside {
  readonly kind: 'story' | 'source'
  readonly id: string
}

/** Where the user is. Nothing of the newsroom itself is kept here. */
export interface View {
  place: Place
  storyId: string | null
  /** A story or a source is being made and will be opened: until then none is on the page. */
  isOpening: boolean
  photoId: string | null
  sourceId: string | null
  beside: Beside | null
  /** Per cent of the room that the page has; the rest is that of what stands beside it. */
  besideShare: number
  tab: InspectorTab
  dialog: DialogName | null
  /** Which side column is open as a drawer where the window is narrow. */
  drawer: 'list' | 'inspector' | null
  theme: 'light' | 'dark' | 'system'
}

export const useView = create<View>()(() => ({
  place: 'stories',
  storyId: null,
  isOpening: false,
  photoId: null,
  sourceId: null,
  beside: null,
  besideShare: 50,
  tab: 'story',
  dialog: null,
  drawer: null,
  theme: 'system',
}))

export const view = useView.getState
export const setView = useView.setState

export function openStory(storyId: string): void {
  setView({ place: 'stories', storyId, drawer: null })
}

export function openPhoto(photoId: string): void {
  setView({ place: 'photos', photoId, drawer: null })
}

export function openSource(sourceId: string): void {
  setView({ place: 'sources', sourceId, drawer: null })
}

/** Whether a pane stands beside the page: a story is on the page, and something else to stand beside it. */
export function isPaneShown({ place, storyId, beside }: View): boolean {
  return beside !== null && storyId !== null && beside.id !== storyId && (place === 'stories' || place === 'archive')
}
