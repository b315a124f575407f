import type { EditorView } from '@tiptap/pm/view'

/** Frames after which the scrolling is given up, and those in a row in which nothing may move before it is done. */
const most = 30
const still = 3
/** What is left free above and below the caret. */
const margin = 24

export interface ScrollSettling {
  /** Scrolls until the selection's head stays in sight. */
  start(view: EditorView): void
  /** Leaves the page where it is: the user scrolls. */
  stop(): void
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return null
}

/** How far the caret stands above (negative) or below what is seen of the page; null where it has no place. */
function outOfSight(view: EditorView, scroller: HTMLElement): number | null {
  const { top, bottom } = scroller.getBoundingClientRect()
  try {
    const caret = view.coordsAtPos(view.state.selection.head)
    if (caret.top < top + margin) return caret.top - top - margin
    if (caret.bottom > bottom - margin) return caret.bottom - bottom + margin
    return 0
  } catch {
    return null
  }
}

/**
 * Blocks that come into sight get their true height, and what was scrolled to moves away: one scroll is not enough. So the page is scrolled again,
 * frame by frame, until the caret stays where it can be seen.
 */
export function createScrollSettling(): ScrollSettling {
  let frame = 0

  function stop(): void {
    cancelAnimationFrame(frame)
    frame = 0
  }

  function start(view: EditorView): void {
    stop()
    const scroller = scrollerOf(view.dom)
    if (!scroller) return
    let left = most
    let quiet = 0
    const look = () => {
      if (view.isDestroyed || view.composing) return
      const distance = outOfSight(view, scroller)
      // At the page's own beginning and end there is nowhere further to go.
      const before = scroller.scrollTop
      if (distance !== null && distance !== 0) scroller.scrollTop += distance
      quiet = distance === 0 || scroller.scrollTop === before ? quiet + 1 : 0
      left--
      if (left > 0 && quiet < still) frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
  }

  return { start, stop }
}
