import { create } from 'zustand'
import { newsroom } from '../api/newsroom.ts'
import { showFailure } from '../ui/failure.ts'

/** How the page is shown while somebody writes. Nothing of it changes a story. */
export interface PageView {
  /** All but the paragraph with the caret is dimmed. */
  focusMode: boolean
  /** The line with the caret stays at one height. */
  typewriter: boolean
  /** The headings of the story are listed. */
  outline: boolean
  /** Of the page's text, in per cent. */
  textSize: number
}

const smallest = 80
const largest = 200
const step = 10
const setting = 'page-view'

export const usePageView = create<PageView>()(() => ({ focusMode: false, typewriter: false, outline: false, textSize: 100 }))
export const pageView = usePageView.getState

function change(changes: Partial<PageView>): void {
  usePageView.setState(changes)
  newsroom()
    .newsroom.saveSetting({ name: setting, value: JSON.stringify(pageView()) })
    .catch((error: unknown) => showFailure(setting, error))
}

const within = (size: number) => Math.min(largest, Math.max(smallest, Math.round(size / step) * step))

export const toggleFocusMode = () => change({ focusMode: !pageView().focusMode })
export const toggleTypewriter = () => change({ typewriter: !pageView().typewriter })
export const toggleOutline = () => change({ outline: !pageView().outline })
export const largerText = () => change({ textSize: within(pageView().textSize + step) })
export const smallerText = () => change({ textSize: within(pageView().textSize - step) })
export const usualText = () => change({ textSize: 100 })

/** Takes up how the page was shown before. What cannot be read is as if nothing had been chosen. */
export function applyKeptPageView(settings: Readonly<Record<string, string>>): void {
  let kept: unknown
  try {
    kept = JSON.parse(settings[setting] ?? '{}')
  } catch {
    return
  }
  if (typeof kept !== 'object' || kept === null) return
  const { focusMode, typewriter, outline, textSize } = kept as Record<keyof PageView, unknown>
  usePageView.setState({
    focusMode: focusMode === true,
    typewriter: typewriter === true,
    outline: outline === true,
    textSize: typeof textSize === 'number' && Number.isFinite(textSize) ? within(textSize) : 100,
  })
}
