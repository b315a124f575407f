import { useSyncExternalStore } from 'react'
import { errorMessage } from './error-message.ts'
import { newsroomError, onConnection } from './newsroom.ts'

/** Why something is not saved: a message of the catalogue and what fills its gaps. `t(reason.message, reason.values)`. */
export interface SaveReason {
  readonly message: string
  readonly values: Readonly<Record<string, unknown>>
}

/** `saved`: all that was typed is on the disk. `saving`: it is on its way. `unsaved`: it is kept in this window alone, and why. */
export type SaveState = { readonly state: 'saved' } | { readonly state: 'saving' } | { readonly state: 'unsaved'; readonly reason: SaveReason }

/** A part of the window that saves by itself: the fields or the body of one story, a photo's fields, a source's. */
export interface Saver {
  readonly id: string
  state(): SaveState
  /** Sends what is unsaved now; resolves when the attempt is over, saved or not. */
  flush(): Promise<void>
}

const savers = new Map<string, Saver>()
const listeners = new Set<() => void>()
const saved: SaveState = { state: 'saved' }
let whole: SaveState = saved

function same(a: SaveState, b: SaveState): boolean {
  if (a.state !== 'unsaved' || b.state !== 'unsaved') return a.state === b.state
  return a.reason.message === b.reason.message && JSON.stringify(a.reason.values) === JSON.stringify(b.reason.values)
}

/** A failure outweighs a save under way, and that outweighs everything that is saved. */
function worst(): SaveState {
  let result: SaveState = saved
  for (const saver of savers.values()) {
    const state = saver.state()
    if (state.state === 'unsaved') return state
    if (state.state === 'saving') result = state
  }
  return result
}

/** To be called by a saver whenever its state may have changed. */
export function saveStateChanged(): void {
  const next = worst()
  if (same(next, whole)) return
  whole = next
  for (const listener of listeners) listener()
}

/** Counts a saver in for as long as it may hold something unsaved. Returns how to take it out again. */
export function addSaver(saver: Saver): () => void {
  savers.set(saver.id, saver)
  saveStateChanged()
  return () => {
    if (savers.get(saver.id) === saver) savers.delete(saver.id)
    saveStateChanged()
  }
}

/** The one truth about the whole window: is every word on the disk? */
export function saveState(): SaveState {
  return whole
}

function onSaveState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The state of saving as a React value, for the status "Save state". */
export function useSaveState(): SaveState {
  return useSyncExternalStore(onSaveState, saveState)
}

/** Sends everything that is unsaved now. Resolves when every attempt is over; `saveState()` then tells the outcome. */
export async function saveAllNow(): Promise<void> {
  await Promise.all([...savers.values()].map((saver) => saver.flush()))
}

/** Sends what is unsaved when the window goes away or into the background. A browser asks before it closes on text that is not on the disk. */
export function saveBeforeLeaving(): void {
  const save = () => void saveAllNow()
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save())
  window.addEventListener('beforeunload', (event) => {
    save()
    // The desktop waits for `save-now` itself and asks in its own words.
    if (!window.stet && saveState().state !== 'saved') event.preventDefault()
  })
}

let connected = true
onConnection((value) => {
  connected = value
})

/** The sentence for a save that failed: the newsroom's own error, a broken line, or an unnamed failure. */
export function saveReason(error: unknown): SaveReason {
  const named = newsroomError(error)
  if (named !== null) return errorMessage(named)
  return connected ? { message: 'editor.save.failed', values: {} } : { message: 'editor.save.noNewsroom', values: {} }
}
