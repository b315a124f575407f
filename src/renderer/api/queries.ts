import { useQuery } from '@tanstack/react-query'
import type { ChangeEvent } from '#contract/newsroom.ts'
import { houseSettings } from '#domain/check/house.ts'
import { newsroom, onConnection } from './newsroom.ts'
import { photosChanged } from './photo-list.ts'
import { queryClient, queryKeys } from './query-client.ts'
import { withUnsaved } from './unsaved-settings.ts'
import { whenTypingRests } from './typing-rest.ts'
import { whileStanding } from './while-standing.ts'

export { queryClient, queryKeys } from './query-client.ts'
export { usePhotos } from './photo-list.ts'

export const useAbout = () => useQuery({ queryKey: queryKeys.about, queryFn: () => newsroom().newsroom.about() })
export const useCounts = () => useQuery({ queryKey: queryKeys.counts, queryFn: () => newsroom().newsroom.counts() })
export const useSettings = () => useQuery({ queryKey: queryKeys.settings, queryFn: async () => withUnsaved(await newsroom().newsroom.settings()) })
/** Snippets, and templates that stories begin with. */
export const useTemplates = () => useQuery({ queryKey: queryKeys.templates, queryFn: () => newsroom().templates.list() })
export const useCaptionTemplates = () => useQuery({ queryKey: queryKeys.captionTemplates, queryFn: () => newsroom().captionTemplates.list() })
export const useRosters = () => useQuery({ queryKey: queryKeys.rosters, queryFn: () => newsroom().rosters.list() })
/** Stories of the desk, or those in the trash. */
export const useStories = (trashed = false) =>
  useQuery({ queryKey: [...queryKeys.stories, trashed], queryFn: () => newsroom().stories.list({ trashed }) })
export const useSources = (trashed = false) =>
  useQuery({ queryKey: [...queryKeys.sources, trashed], queryFn: () => newsroom().sources.list({ trashed }) })
export const useCitations = (storyId: string) =>
  useQuery({ queryKey: queryKeys.citations(storyId), queryFn: () => newsroom().citations.ofStory({ storyId }) })
export const useVersions = (storyId: string) =>
  useQuery({ queryKey: queryKeys.versions(storyId), queryFn: () => newsroom().versions.list({ storyId }) })
export const usePublications = (storyId: string) =>
  useQuery({ queryKey: queryKeys.publications(storyId), queryFn: () => newsroom().publishing.list({ storyId }) })

type ChangeListener = (event: ChangeEvent, own: boolean) => void
const listeners = new Set<ChangeListener>()

/** Tells of every change in the newsroom; `own` is true for what this window wrote itself. */
export function onChange(listener: ChangeListener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The lists and details that a change touches. A story's own text is reread by its editor, which knows what it holds unsaved. */
function staleKeys(event: ChangeEvent): readonly (readonly string[])[] {
  switch (event.kind) {
    case 'story':
      if (event.part === 'hold') return []
      return [queryKeys.stories, queryKeys.counts, queryKeys.placements, queryKeys.findings(event.id), ...(event.part === 'body' ? [] : [queryKeys.story(event.id)])]
    case 'photo':
      if (event.part === 'look') return []
      return [[...queryKeys.photos, 'one', event.id], queryKeys.placements, queryKeys.photoList(true), queryKeys.counts, ['findings']]
    case 'source':
      return [queryKeys.sources, queryKeys.counts]
    case 'citation':
      return [['citations'], ['citations-of-source'], ['findings']]
    case 'version':
      return [['versions']]
    case 'publication':
      return [['publications'], queryKeys.stories]
    case 'template':
      return [queryKeys.templates]
    case 'caption-template':
      return [queryKeys.captionTemplates]
    case 'roster':
      // A check looks at the rosters in use.
      return [queryKeys.rosters, ['findings']]
    case 'setting':
      // What the house asks of a story is told by its check.
      return houseSettings.has(event.id) ? [queryKeys.settings, ['findings']] : [queryKeys.settings]
    case 'newsroom':
      return [[]]
  }
}

/** In milliseconds: a thousand changes at once, as an import makes them, are answered by a few readings of the lists. */
const rereadPause = 200
/** The names of what is to be reread, which is all whose key begins so. */
const stale = new Set<string>()
const nameOf = (key: readonly unknown[]) => key.join(' ')
let rereading: ReturnType<typeof setTimeout> | null = null

function rereadStale(): void {
  rereading = null
  if (stale.size === 0) return
  const names = new Set(stale)
  stale.clear()
  // One look at all that was read, however much of it changed: five hundred photos were read, and five hundred are written.
  const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) => [...queryKey.keys(), queryKey.length].some((parts) => names.has(nameOf(queryKey.slice(0, parts))))
  // A reading that began before, and that nothing on the screen waits for any more, would come in as if it were of now.
  void queryClient.cancelQueries({ predicate, type: 'inactive' }).then(() => queryClient.invalidateQueries({ predicate }))
  rereading = setTimeout(rereadStale, rereadPause)
}

/** Rereads what a change touches: at once, and then not again before a pause. */
function reread(keys: readonly (readonly string[])[]): void {
  for (const key of keys) stale.add(nameOf(key))
  if (rereading === null) rereadStale()
}

const typed = new Map<string, readonly string[]>()

/** Rereads what the typing in this window touches, once it rests: the counts in the list, the checks. */
function rereadAfterTyping(keys: readonly (readonly string[])[]): void {
  const isWaiting = typed.size > 0
  for (const key of keys) typed.set(key.join(' '), key)
  if (isWaiting) return
  whenTypingRests(() => {
    const waiting = [...typed.values()]
    typed.clear()
    reread(waiting)
  })
}

let lastSequence: number | null = null

/** One listener's fault must not keep a change from the others; it goes where a window's other faults go. */
function tell(listener: ChangeListener, event: ChangeEvent, isOwn: boolean): void {
  try {
    listener(event, isOwn)
  } catch (error) {
    reportError(error)
  }
}

/** Follows the newsroom's changes for as long as the window lives, across broken lines. */
export function followChanges(): void {
  const follow = async () => {
    const { origin } = await queryClient.ensureQueryData({ queryKey: queryKeys.about, queryFn: () => newsroom().newsroom.about() })
    for await (const event of await newsroom().newsroom.watch({ after: lastSequence })) {
      lastSequence = event.sequence
      const isOwn = event.origin === origin
      if (event.kind === 'photo' && event.part !== 'look') photosChanged(event.id)
      if (isOwn && event.kind === 'story' && event.part === 'body') rereadAfterTyping(staleKeys(event))
      else reread(staleKeys(event))
      for (const listener of listeners) tell(listener, event, isOwn)
    }
  }
  let line = 0
  const start = () => {
    const own = line
    void whileStanding(follow, () => own === line)
  }
  onConnection((connected) => {
    line += 1
    if (!connected) return
    queryClient.removeQueries({ queryKey: queryKeys.about })
    void queryClient.invalidateQueries()
    start()
  })
  start()
}
