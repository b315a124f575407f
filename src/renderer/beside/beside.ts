import { z } from 'zod'
import { newsroom } from '../api/newsroom.ts'
import { setView, useView, view, type Beside } from '../desk/view.ts'
import { leavePlaces } from './reading-place.ts'

const setting = 'beside'

/** Per cent of the room that the page being written has; the rest is the pane's. */
export const shares = { least: 30, usual: 50, most: 70 } as const

const kept = z.object({
  kind: z.enum(['story', 'source']).nullable().catch(null),
  id: z.uuid().nullable().catch(null),
  share: z.number().min(shares.least).max(shares.most).catch(shares.usual),
})

function keep(): void {
  const { beside, besideShare } = view()
  // Where the window stood is a convenience: nothing is lost when it cannot be kept.
  newsroom()
    .newsroom.saveSetting({ name: setting, value: JSON.stringify({ kind: beside?.kind ?? null, id: beside?.id ?? null, share: besideShare }) })
    .catch(() => {})
}

/** Opens a story or a source beside the page. */
export function openBeside(beside: Beside): void {
  const isOnPage = beside.kind === 'story' && beside.id === view().storyId
  setView({ place: 'stories', drawer: null, dialog: null, ...(isOnPage ? {} : { beside }) })
  keep()
}

export function closeBeside(): void {
  setView({ beside: null })
  keep()
}

export function shareRoom(share: number): void {
  setView({ besideShare: Math.round(Math.min(shares.most, Math.max(shares.least, share))) })
  keep()
}

/** The story beside is written from now on, and the one that was written is read. */
export function changePlaces(): void {
  const { beside, storyId } = view()
  if (beside?.kind !== 'story' || storyId === null) return
  leavePlaces(storyId, beside.id)
  setView({ storyId: beside.id, beside: { kind: 'story', id: storyId } })
  keep()
}

/** A story stands in one of the two: opened on the page, it leaves the pane to the one that was there. */
export function keepApart(): () => void {
  return useView.subscribe((next, before) => {
    if (next.beside?.kind !== 'story' || next.beside.id !== next.storyId || before.storyId === next.storyId) return
    setView({ beside: before.storyId === null ? null : { kind: 'story', id: before.storyId } })
    keep()
  })
}

/** Takes up what stood beside when the window was last closed. What cannot be read is as if nothing had stood there. */
export function applyKeptBeside(settings: Readonly<Record<string, string>>): void {
  let value: unknown
  try {
    value = JSON.parse(settings[setting] ?? '{}')
  } catch {
    return
  }
  const read = kept.safeParse(value)
  if (!read.success) return
  const { kind, id, share } = read.data
  setView({ beside: kind !== null && id !== null ? { kind, id } : null, besideShare: share })
}
