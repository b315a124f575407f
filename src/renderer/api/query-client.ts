import { QueryClient } from '@tanstack/react-query'

/** What the window has read of the newsroom. Nothing grows stale by time: the newsroom says what changed. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, gcTime: 5 * 60_000, retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
})

export const queryKeys = {
  about: ['about'],
  counts: ['counts'],
  stories: ['stories'],
  story: (id: string) => ['story', id],
  versions: (storyId: string) => ['versions', storyId],
  findings: (storyId: string) => ['findings', storyId],
  photos: ['photos'],
  photoList: (trashed: boolean) => ['photos', trashed ? 'trash' : 'desk'],
  /** Which stories show which photos. */
  placements: ['photos', 'placements'],
  sources: ['sources'],
  citations: (storyId: string) => ['citations', storyId],
  citationsOfSource: (sourceId: string) => ['citations-of-source', sourceId],
  publications: (storyId: string) => ['publications', storyId],
  settings: ['settings'],
  templates: ['templates'],
  captionTemplates: ['caption-templates'],
  rosters: ['rosters'],
} as const
