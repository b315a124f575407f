import { useEffect, useSyncExternalStore } from 'react'
import { createAutosave } from './autosave.ts'
import { newsroomError } from './newsroom.ts'
import { saveReason, type SaveReason } from './save-state.ts'

export interface FieldSaverOptions<F extends object> {
  /** Names this saver in the window: `story-fields:ID`, `photo:ID`, `source:ID`. */
  readonly id: string
  readonly fields: F
  readonly revision: number
  /** Writes the named fields; `fields` in the answer holds them as they were kept, where the newsroom tidies them. */
  save(changes: Partial<F>, baseRevision: number): Promise<{ revision: number; fields?: F }>
  /** Reads the fields anew after a write was refused as stale. */
  reread(): Promise<{ fields: F; revision: number }>
  /** Keeps what was typed into a field that was changed elsewhere too, and says so; the window shows the newer text from then on. */
  keepConflict(ours: Partial<F>): Promise<void>
}

export interface FieldSaver<F extends object> {
  readonly id: string
  /** The fields as they are on the screen. The same object until something changes. */
  fields(): F
  revision(): number
  /** Why a field cannot be kept as it is (a slug that is taken), by name. */
  problems(): Readonly<Partial<Record<keyof F, SaveReason>>>
  change<K extends keyof F>(name: K, value: F[K]): void
  /** Shows the field as it was kept, where the newsroom tidied it: to be called when the user leaves it. */
  settle(name: keyof F): void
  /** Takes over what was read anew; fields that are unsaved here stay as they are. */
  accept(fields: F, revision: number): void
  hasUnsaved(): boolean
  subscribe(listener: () => void): () => void
  flush(): Promise<void>
  stop(): void
}

const same = (a: unknown, b: unknown) => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
const namesOf = <F extends object>(fields: Partial<F>) => Object.keys(fields) as (keyof F)[]

/** Refusals of the words themselves: trying the same words again cannot help. */
const refusals = new Set(['SLUG_TAKEN', 'ABBREVIATION_TAKEN', 'INVALID'])

/**
 * Saves named fields by itself: a change is on the screen at once and on the disk within a moment. A field that was changed elsewhere
 * meanwhile is shown as it is there, and what was typed here is kept through `keepConflict`.
 */
export function createFieldSaver<F extends object>(options: FieldSaverOptions<F>): FieldSaver<F> {
  let shown = options.fields
  let kept = options.fields
  let revision = options.revision
  const dirty = new Set<keyof F>()
  /** What was sent without an answer: it may have been kept although the line broke. */
  let unanswered: Partial<F>[] = []
  const refused = new Map<keyof F, { value: unknown; reason: SaveReason }>()
  let problems: Partial<Record<keyof F, SaveReason>> = {}
  const listeners = new Set<() => void>()

  function tell(): void {
    problems = Object.fromEntries([...refused].map(([name, { reason }]) => [name, reason])) as typeof problems
    for (const listener of listeners) listener()
  }

  const waiting = () => [...dirty].filter((name) => !refused.has(name))
  const pick = (names: readonly (keyof F)[], from: F) => Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<F>

  /** Fields of the newsroom that nobody holds unsaved here come onto the screen; those just sent stay as typed until `settle`. */
  function takeOver(fields: F, next: number, sent: readonly (keyof F)[] = []): void {
    const before = kept
    kept = fields
    revision = next
    const updates: Partial<F> = {}
    for (const name of namesOf(fields)) {
      if (dirty.has(name) || sent.includes(name) || same(before[name], fields[name])) continue
      updates[name] = fields[name]
    }
    if (Object.keys(updates).length > 0) shown = { ...shown, ...updates }
  }

  async function write(changes: Partial<F>): Promise<void> {
    const names = namesOf(changes)
    unanswered.push(changes)
    const answer = await options.save(changes, revision).catch((error: unknown) => {
      if (newsroomError(error) !== null) unanswered.pop()
      throw error
    })
    unanswered = []
    for (const name of names) if (same(shown[name], changes[name])) dirty.delete(name)
    takeOver(answer.fields ?? { ...kept, ...changes }, answer.revision, names)
  }

  function refuse(name: keyof F, value: unknown, error: unknown): void {
    if (same(shown[name], value)) refused.set(name, { value, reason: saveReason(error) })
  }

  /** One field of several was refused: the others must not wait for it. */
  async function writeOneByOne(changes: Partial<F>): Promise<void> {
    for (const name of namesOf(changes)) {
      try {
        await write({ [name]: changes[name] } as Partial<F>)
      } catch (error) {
        if (!refusals.has(newsroomError(error)?.kind ?? '')) throw error
        refuse(name, changes[name], error)
      }
    }
  }

  async function mergeWithNewer(changes: Partial<F>): Promise<void> {
    const newer = await options.reread()
    const isOurs = (name: keyof F) => [changes, ...unanswered].some((sent) => name in sent && same(newer.fields[name], sent[name]))
    const clashing = namesOf(changes).filter((name) => !same(newer.fields[name], kept[name]) && !isOurs(name))
    // Typing goes on while the words are put aside: what came since is put aside too.
    for (let ours: Partial<F> | null = null; clashing.length > 0 && !same(ours, pick(clashing, shown)); ) {
      ours = pick(clashing, shown)
      await options.keepConflict(ours)
    }
    for (const name of clashing) dirty.delete(name)
    if (clashing.length > 0) shown = { ...shown, ...pick(clashing, newer.fields) }
    unanswered = []
    takeOver(newer.fields, newer.revision)
  }

  async function save(): Promise<void> {
    const names = waiting()
    if (names.length === 0) return
    const changes = pick(names, shown)
    try {
      await write(changes)
    } catch (error) {
      const kind = newsroomError(error)?.kind ?? ''
      if (kind === 'STALE') await mergeWithNewer(changes)
      else if (refusals.has(kind)) await writeOneByOne(changes)
      else throw error
    } finally {
      tell()
    }
  }

  const autosave = createAutosave({
    id: options.id,
    hasUnsaved: () => waiting().length > 0,
    save,
    problem: () => refused.values().next().value?.reason ?? null,
  })

  return {
    id: options.id,
    fields: () => shown,
    revision: () => revision,
    problems: () => problems,
    change(name, value) {
      if (same(shown[name], value)) return
      shown = { ...shown, [name]: value }
      refused.delete(name)
      dirty.add(name)
      tell()
      autosave.touch()
    },
    settle(name) {
      if (dirty.has(name) || same(shown[name], kept[name])) return
      shown = { ...shown, [name]: kept[name] }
      tell()
    },
    accept(fields, next) {
      if (next < revision || autosave.state().state !== 'saved') return
      takeOver(fields, next)
      tell()
    },
    hasUnsaved: () => dirty.size > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush: autosave.flush,
    stop: autosave.stop,
  }
}

export interface FieldsInUse<F extends object> {
  readonly fields: F
  readonly problems: Readonly<Partial<Record<keyof F, SaveReason>>>
  change<K extends keyof F>(name: K, value: F[K]): void
  settle(name: keyof F): void
}

/** A saver's fields as a React value. */
export function useFields<F extends object>(saver: FieldSaver<F>): FieldsInUse<F> {
  const fields = useSyncExternalStore(saver.subscribe, saver.fields)
  const problems = useSyncExternalStore(saver.subscribe, saver.problems)
  return { fields, problems, change: saver.change, settle: saver.settle }
}

const inUse = new Map<string, FieldSaver<object>>()

/** The saver of this id: made once, and the same for every part of the window until it has nothing more to save and nobody uses it. */
function fieldSaver<F extends object>(options: FieldSaverOptions<F>): FieldSaver<F> {
  const found = inUse.get(options.id) as FieldSaver<F> | undefined
  if (found) return found
  const saver = createFieldSaver(options)
  inUse.set(options.id, saver as unknown as FieldSaver<object>)
  return saver
}

/**
 * Edits the fields of a photo or a source: `useFieldSaver({ id: 'photo:' + photo.id, fields: photo.fields, revision: photo.revision, … })`.
 * A newer `revision` (the list was read anew) is taken over where nothing is unsaved. What is unsaved outlives the component.
 */
export function useFieldSaver<F extends object>(options: FieldSaverOptions<F>): FieldsInUse<F> {
  const saver = fieldSaver(options)
  const { fields, revision } = options
  useEffect(() => {
    if (revision >= saver.revision()) saver.accept(fields, revision)
  }, [saver, fields, revision])
  return useFields(saver)
}
