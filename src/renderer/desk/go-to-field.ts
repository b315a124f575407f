import i18next from 'i18next'
import { shownSession } from '../editor/story-session.ts'
import { onceDrawn } from '../ui/once-drawn.ts'

const onThePage = { headline: 'editor.headline', dek: 'editor.dek', bylines: 'editor.byline', dateline: 'editor.dateline' } as const

/** The control of a field of the story, where it is on the screen. */
export function fieldOf(name: string): HTMLElement | null {
  const onPage = onThePage[name as keyof typeof onThePage]
  if (onPage) return document.querySelector(`main [aria-label="${CSS.escape(i18next.t(onPage))}"]`)
  return document.querySelector(`[data-field="${CSS.escape(name)}"] :is(input, textarea, select, button)`)
}

/** Whether a field of a story has its place on the page; the others are in the inspector. */
export function isOnThePage(name: string): boolean {
  return name in onThePage
}

/**
 * Puts the focus into a field of a story as soon as it is on the screen.
 *
 * @param storyId the story whose page must be there first; the one that is there, when absent
 */
export function focusField(name: string, storyId?: string): void {
  onceDrawn(() => {
    const isThere = storyId === undefined || shownSession()?.storyId === storyId
    const field = isThere ? fieldOf(name) : null
    field?.focus()
    field?.scrollIntoView({ block: 'nearest' })
    return field !== null
  })
}
