import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '#domain/story/story.ts'
import { dayHeading, dayNumber } from './days.ts'
import { trashStory } from './story-actions.ts'
import styles from './story-list.module.css'
import { useStoryMenu } from './StoryMenu.tsx'
import { StoryRow } from './StoryRow.tsx'
import { useToday } from './use-now.ts'
import { setView, useView } from './view.ts'

type Line = { kind: 'day'; key: string; text: string } | { kind: 'story'; key: string; story: StorySummary; place: number }

/** The list's lines: the stories, with a heading before each day where they are in the order of time. */
function linesOf(stories: readonly StorySummary[], byDay: boolean, now: Date, language: string): Line[] {
  const lines: Line[] = []
  let day: number | null = null
  for (const [place, story] of stories.entries()) {
    const time = new Date(story.updatedAt)
    if (byDay && dayNumber(time) !== day) {
      day = dayNumber(time)
      lines.push({ kind: 'day', key: `day-${day}`, text: dayHeading(time, now, language) })
    }
    lines.push({ kind: 'story', key: story.id, story, place })
  }
  return lines
}

export interface StoryListProps {
  stories: readonly StorySummary[]
  byDay: boolean
}

/** The stories, by day. Only those in sight are in the page, so that thousands scroll as well as ten. */
export function StoryList({ stories, byDay }: StoryListProps) {
  const { t, i18n } = useTranslation()
  const now = useToday()
  const openId = useView((view) => view.storyId)
  const scroller = useRef<HTMLDivElement>(null)
  const links = useRef(new Map<string, HTMLAnchorElement>())
  const [reachableId, setReachableId] = useState<string | null>(null)
  const lines = useMemo(() => linesOf(stories, byDay, now, i18n.language), [stories, byDay, now, i18n.language])
  const reachable = [reachableId, openId].find((id) => stories.some((story) => story.id === id)) ?? stories[0]?.id ?? null

  // The rows measure themselves and the compiler's memoisation would freeze them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'day' ? 29 : 78),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  })

  const { menu, onContextMenu, onClick } = useStoryMenu(stories)

  const lineOf = useCallback((id: string | null) => lines.findIndex((line) => line.key === id), [lines])

  useEffect(() => {
    const index = lineOf(openId)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
    // Only another open story moves the list, not every change in it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [openId])

  const open = useCallback((storyId: string) => {
    setReachableId(storyId)
    setView({ storyId, drawer: null })
  }, [])

  const keepLink = useCallback((storyId: string, link: HTMLAnchorElement | null) => {
    if (link) links.current.set(storyId, link)
    else links.current.delete(storyId)
  }, [])

  function focusStory(place: number): void {
    const story = stories[Math.max(0, Math.min(place, stories.length - 1))]
    if (!story) return
    setReachableId(story.id)
    virtual.scrollToIndex(lineOf(story.id), { align: 'auto' })
    const attempt = (left: number) => {
      const link = links.current.get(story.id)
      if (link) link.focus({ preventScroll: true })
      else if (left > 0) requestAnimationFrame(() => attempt(left - 1))
    }
    requestAnimationFrame(() => attempt(10))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLAnchorElement)) return
    const place = stories.findIndex((story) => story.id === reachable)
    const targets: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: stories.length - 1, PageDown: place + 8, PageUp: place - 8 }
    const target = targets[event.key]
    const story = stories[place]
    if (target !== undefined) focusStory(target)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && story) {
      focusStory(place === stories.length - 1 ? place - 1 : place + 1)
      void trashStory(story)
    } else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links inside have the focus; their keys bubble up to here */}
      <div role="list" aria-label={t('list.stories')} className={styles.list} style={{ height: virtual.getTotalSize() }} onKeyDown={onKeyDown} onContextMenu={onContextMenu} onClick={onClick}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          if (!line) return null
          const common = { ref: virtual.measureElement, 'data-index': index, className: styles.line, style: { transform: `translateY(${start}px)` } }
          if (line.kind === 'day') {
            return (
              <div key={key} {...common}>
                <div className={styles.day}>{line.text}</div>
              </div>
            )
          }
          return (
            <div key={key} {...common} role="listitem" aria-label={line.story.headline || t('list.untitled')} aria-setsize={stories.length} aria-posinset={line.place + 1}>
              <StoryRow
                story={line.story}
                isOpen={line.story.id === openId}
                isReachable={line.story.id === reachable}
                onLink={keepLink}
                now={now}
                onOpen={open}
              />
            </div>
          )
        })}
      </div>
      {menu}
    </div>
  )
}
