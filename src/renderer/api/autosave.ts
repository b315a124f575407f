import { onConnection } from './newsroom.ts'
import { addSaver, saveReason, saveStateChanged, type SaveReason, type SaveState } from './save-state.ts'

/** Milliseconds after the last change, and at most after the first one that is not saved yet. */
const afterLast = 200
const afterFirst = 800
const firstRetry = 500
const longestRetry = 5_000

export interface AutosaveOptions {
  readonly id: string
  hasUnsaved(): boolean
  /** Writes what is unsaved now. It is called for one save at a time and rejects when nothing could be kept. */
  save(): Promise<void>
  /** Why something cannot be kept as it is although the last save went well; null where all is well. */
  problem?(): SaveReason | null
}

export interface Autosave {
  /** To be called after each change. */
  touch(): void
  /** Saves at once; resolves when the attempt is over. */
  flush(): Promise<void>
  state(): SaveState
  stop(): void
}

/**
 * Decides when to save: shortly after the last change, at least every second while changes go on, one save at a time. A save that
 * fails is tried again, ever more seldom, and at once when the line to the newsroom is back; nothing is given up.
 */
export function createAutosave({ id, hasUnsaved, save, problem }: AutosaveOptions): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstChange: number | null = null
  let running: Promise<void> | null = null
  let failure: SaveReason | null = null
  let retryAfter = firstRetry

  const clear = () => {
    clearTimeout(timer)
    timer = undefined
  }

  function plan(wait: number): void {
    clear()
    timer = setTimeout(() => void run(), wait)
  }

  async function attempt(): Promise<void> {
    clear()
    firstChange = null
    try {
      await save()
      failure = null
      retryAfter = firstRetry
    } catch (error) {
      failure = saveReason(error)
      plan(retryAfter)
      retryAfter = Math.min(retryAfter * 2, longestRetry)
    }
  }

  function run(): Promise<void> {
    running ??= attempt().finally(() => {
      running = null
      if (failure === null && hasUnsaved()) touch()
      saveStateChanged()
    })
    saveStateChanged()
    return running
  }

  function touch(): void {
    saveStateChanged()
    if (running !== null || failure !== null) return
    const now = Date.now()
    firstChange ??= now
    plan(Math.max(0, Math.min(afterLast, firstChange + afterFirst - now)))
  }

  async function flush(): Promise<void> {
    // What changed while a save was under way is not in it.
    if (running !== null) await running
    if (hasUnsaved()) await run()
  }

  function state(): SaveState {
    const reason = hasUnsaved() ? failure : null
    const standing = reason ?? problem?.() ?? null
    if (standing !== null) return { state: 'unsaved', reason: standing }
    return hasUnsaved() || running !== null ? { state: 'saving' } : { state: 'saved' }
  }

  const leave = addSaver({ id, state, flush })
  const stopListening = onConnection((connected) => {
    if (connected && failure !== null) {
      retryAfter = firstRetry
      plan(0)
    }
  })

  return {
    touch,
    flush,
    state,
    stop() {
      clear()
      stopListening()
      leave()
    },
  }
}
