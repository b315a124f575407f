import { useQuery } from '@tanstack/react-query'
import { newsroom } from '../../api/newsroom.ts'
import { queryKeys } from '../../api/queries.ts'

/** What stands between a story and print. Read anew a moment after the story, its photos or citations changed. */
export function useFindings(storyId: string) {
  return useQuery({
    queryKey: queryKeys.findings(storyId),
    queryFn: async ({ signal }) => {
      // While somebody types, every change takes the last question back before it is asked.
      await new Promise((resolve) => setTimeout(resolve, 400))
      signal.throwIfAborted()
      return newsroom().stories.check({ storyId })
    },
  })
}
