import { Columns2, CopyPlus, Hash, Trash2 } from 'lucide-react'
import { useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '#domain/story/story.ts'
import { openBeside } from '../beside/beside.ts'
import { anchorOf, PlacedMenu, type MenuAnchor, type MenuEntry } from '../ui/Menu.tsx'
import { copySlug, duplicateStory, trashStory } from './story-actions.ts'
import { useView } from './view.ts'

interface Asked {
  story: StorySummary
  anchor: MenuAnchor
  returnTo: HTMLElement | null
}

/** The menu of the list's stories: on a row's button, the right mouse button, or the menu key. */
export function useStoryMenu(stories: readonly StorySummary[]) {
  const [asked, setAsked] = useState<Asked | null>(null)

  function ask(event: MouseEvent, at: (row: HTMLElement) => MenuAnchor): void {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-story]') : null
    const story = stories.find(({ id }) => id === row?.dataset['story'])
    if (row === null || story === undefined) return
    event.preventDefault()
    setAsked({ story, anchor: at(row), returnTo: row.querySelector('a') })
  }

  return {
    onContextMenu: (event: MouseEvent) => ask(event, (row) => anchorOf(event, row)),
    onClick(event: MouseEvent) {
      const button = event.target instanceof Element ? event.target.closest('[data-more]') : null
      if (button !== null) ask(event, () => button)
    },
    menu: <StoryMenu asked={asked} onClose={() => setAsked(null)} />,
  }
}

function StoryMenu({ asked, onClose }: { asked: Asked | null; onClose: () => void }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(asked)
  const isOnPage = useView((view) => view.storyId === shown?.story.id)
  // The entries stay while the menu fades out.
  if (asked !== null && asked !== shown) setShown(asked)
  if (shown === null) return null
  const { story } = shown
  const entries: MenuEntry[] = [
    ...(isOnPage ? [] : [{ kind: 'action', label: t('beside.open'), icon: Columns2, run: () => openBeside({ kind: 'story', id: story.id }) } as const]),
    { kind: 'action', label: t('list.duplicate'), icon: CopyPlus, run: () => void duplicateStory(story) },
    { kind: 'action', label: t('list.copySlug'), icon: Hash, run: () => void copySlug(story.slug) },
    { kind: 'line' },
    { kind: 'action', label: t('list.trash'), icon: Trash2, keys: 'Delete', danger: true, run: () => void trashStory(story) },
  ]
  return <PlacedMenu anchor={asked?.anchor ?? null} entries={entries} onClose={onClose} returnTo={shown.returnTo} />
}
