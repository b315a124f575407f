import { pageEditor } from '../editor/page-editor.ts'

/** Which block of a story stood at the top when it was last read beside the page, by the story. */
const places = new Map<string, number>()

function firstInSight(blocks: Iterable<Element>, top: number): number {
  let index = 0
  for (const block of blocks) {
    if (block.getBoundingClientRect().bottom > top + 1) return index
    index += 1
  }
  return 0
}

const pageBlocks = () => pageEditor().view.dom.children
const paneBlocks = () => document.querySelector('[data-beside-text]')?.children ?? []
const topOf = (element: Element | null | undefined) => element?.getBoundingClientRect().top ?? 0

/** Remembers what the reader of a pane has come to. */
export function rememberPlace(storyId: string, scroller: Element): void {
  places.set(storyId, scroller.scrollTop === 0 ? -1 : firstInSight(paneBlocks(), topOf(scroller)))
}

function show(block: Element | undefined): void {
  block?.scrollIntoView({ block: 'start' })
}

/** Leads a pane to where its story was left. */
export function returnToPlace(storyId: string, scroller: Element): void {
  const place = places.get(storyId) ?? -1
  if (place < 0) scroller.scrollTop = 0
  else show([...paneBlocks()][place])
}

/** The page's story goes beside and the other one onto the page: each is shown where it was read. */
export function leavePlaces(onPage: string, beside: string): void {
  const page = document.querySelector('main')
  places.set(onPage, page === null || page.scrollTop === 0 ? -1 : firstInSight(pageBlocks(), topOf(page)))
  const place = places.get(beside) ?? -1
  // The page is drawn with the other text by then, and has gone to where that was left on it.
  requestAnimationFrame(() => {
    if (place < 0 && page) page.scrollTop = 0
    else show(pageBlocks()[place])
  })
}
