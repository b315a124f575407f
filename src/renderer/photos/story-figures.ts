import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DocumentNode, FigureAttributes } from '#domain/document/node.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { newsroom } from '../api/newsroom.ts'
import { onChange, queryClient } from '../api/queries.ts'
import { whenTypingRests } from '../api/typing-rest.ts'

function* figuresIn(node: DocumentNode): Generator<FigureAttributes> {
  if (node.type === 'figure') yield node.attrs as unknown as FigureAttributes
  for (const child of node.content ?? []) yield* figuresIn(child)
}

/** The photos placed in a body, in the order of the text. */
function figuresOf(blocks: readonly StoredBlock[]): FigureAttributes[] {
  const ordered = blocks.toSorted((a, b) => (a.order < b.order ? -1 : 1))
  return ordered.flatMap((block) => [...figuresIn(block.content as unknown as DocumentNode)])
}

/** The photos placed in a story as it is on the disk, which is never more than a moment behind the page. */
export function useStoryFigures(storyId: string): FigureAttributes[] {
  const queryKey = ['story-figures', storyId]
  const { data = [] } = useQuery({ queryKey, queryFn: async () => figuresOf((await newsroom().stories.get({ storyId })).blocks) })
  useEffect(
    () =>
      onChange((event, own) => {
        if (event.kind !== 'story' || event.id !== storyId) return
        const reread = () => void queryClient.invalidateQueries({ queryKey: ['story-figures', storyId] })
        if (own) whenTypingRests(reread)
        else reread()
      }),
    [storyId],
  )
  return data
}
