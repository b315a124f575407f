import { useEffect } from 'react'
import { newsroom } from '../api/newsroom.ts'
import { queryClient, queryKeys } from '../api/queries.ts'
import { setView, useView, view } from './view.ts'

const lastStorySetting = 'last-story'

async function reopen(): Promise<void> {
  const [settings, stories] = await Promise.all([
    queryClient.ensureQueryData({ queryKey: queryKeys.settings, queryFn: () => newsroom().newsroom.settings() }),
    queryClient.ensureQueryData({ queryKey: [...queryKeys.stories, false], queryFn: () => newsroom().stories.list({}) }),
  ])
  const storyId = settings[lastStorySetting]
  if (view().storyId === null && !view().isOpening && stories.some(({ id }) => id === storyId)) setView({ storyId })
}

function keep(storyId: string): void {
  // Where the window stood is a convenience: nothing is lost when it cannot be kept.
  newsroom()
    .newsroom.saveSetting({ name: lastStorySetting, value: storyId })
    .catch(() => {})
}

/** Opens the story that was open when the window was last closed, and keeps in mind which one is. */
export function useKeptPlace(): void {
  useEffect(() => {
    // The lists say themselves why they cannot be read.
    void reopen().catch(() => {})
    return useView.subscribe((next, before) => {
      if (next.storyId !== null && next.storyId !== before.storyId) keep(next.storyId)
    })
  }, [])
}
