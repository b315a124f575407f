import { useEffect, useSyncExternalStore } from 'react'
import type { HoldState } from '#contract/story.ts'
import { newsroom, onConnection } from '../../api/newsroom.ts'
import { openSession, storySession } from '../story-session.ts'

/** Whether this window may write a story; if not, who has it, and whether it was taken from this window. */
export interface Hold {
  readonly mayWrite: boolean
  readonly holder: HoldState['holder']
  readonly wasMine: boolean
}

/** Until the newsroom has answered, and while it cannot be reached, words are taken: the revisions see to it that none is lost. */
const presumed: Hold = { mayWrite: true, holder: null, wasMine: false }
/** In milliseconds, before a question that failed is asked again. */
const askAgainAfter = 2_000

const holds = new Map<string, Hold>()
const listeners = new Set<() => void>()

function set(storyId: string, hold: Hold): void {
  holds.set(storyId, hold)
  for (const listener of listeners) listener()
}

export function holdOf(storyId: string): Hold {
  return holds.get(storyId) ?? presumed
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useHold(storyId: string): Hold {
  return useSyncExternalStore(subscribe, () => holdOf(storyId))
}

/** Another window wants the story: no more words are taken, and the last ones are written before it goes. */
async function giveWay(storyId: string): Promise<void> {
  set(storyId, { ...holdOf(storyId), mayWrite: false, wasMine: true })
  await storySession(storyId)?.flush()
  await newsroom().stories.giveWay({ storyId })
}

async function obey(storyId: string, state: HoldState, wasMine: boolean): Promise<void> {
  if (state.wanted) return giveWay(storyId)
  if (!state.mine) {
    set(storyId, { mayWrite: false, holder: state.holder, wasMine })
    // What was typed before the answer came is written, or becomes a version.
    await storySession(storyId)?.flush()
    return
  }
  // Nothing may be typed into an older text than the one that stands.
  if (!holdOf(storyId).mayWrite) await storySession(storyId)?.refresh()
  set(storyId, presumed)
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const over = () => {
      clearTimeout(timer)
      stop()
      signal.removeEventListener('abort', over)
      resolve()
    }
    const timer = setTimeout(over, milliseconds)
    const stop = onConnection((connected) => connected && over())
    signal.addEventListener('abort', over)
  })

async function keepHold(storyId: string, signal: AbortSignal): Promise<void> {
  let wasMine = false
  while (!signal.aborted) {
    try {
      await openSession(storyId)
      for await (const state of await newsroom().stories.hold({ storyId }, { signal })) {
        if (signal.aborted) return
        await obey(storyId, state, wasMine)
        if (state.mine) wasMine = true
      }
    } catch {
      // A broken line, a newsroom that is busy: asked again, and nothing typed meanwhile is refused.
    }
    if (!signal.aborted) await pause(askAgainAfter, signal)
  }
}

/** Asks for a story. Returns how to give it back; the last words are written first. */
function holdStory(storyId: string): () => void {
  const end = new AbortController()
  void keepHold(storyId, end.signal)
  return () => {
    void Promise.resolve(storySession(storyId)?.flush()).finally(() => {
      end.abort()
    })
  }
}

/** Holds a story for as long as it is on the page. */
export function useHolding(storyId: string): void {
  useEffect(() => holdStory(storyId), [storyId])
}
