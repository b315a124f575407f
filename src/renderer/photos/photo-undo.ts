import i18next from 'i18next'
import { create } from 'zustand'
import type { Photo, PhotoFields } from '#domain/photo/photo.ts'
import { newsroom, newsroomError } from '../api/newsroom.ts'
import { knownPhotos, patchPhotos, rereadOrList, rereadPhotos } from '../api/photo-list.ts'
import { saveAllNow } from '../api/save-state.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'

/** New values of some fields of a photo. */
export interface PhotoEdit {
  readonly photo: Photo
  readonly changes: Partial<PhotoFields>
}

/** What was done, as a message of the catalogue: “Caption of 12 photos”. */
export interface PhotoDeed {
  readonly message: string
  readonly values?: Readonly<Record<string, unknown>>
}

interface Change {
  readonly photoId: string
  readonly before: Partial<PhotoFields>
  readonly after: Partial<PhotoFields>
}

interface Step {
  readonly deed: PhotoDeed
  readonly changes: readonly Change[]
}

interface Steps {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

/** What was changed in the photos by this window, last step last; kept while the window lives. */
export const usePhotoSteps = create<Steps>()(() => ({ done: [], undone: [] }))

const mostSteps = 100
/** So many photos go into one write, which holds the newsroom for some milliseconds. */
const mostAtOnce = 500

const same = (a: unknown, b: unknown) => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b)
const pick = (fields: PhotoFields, names: Iterable<string>) => Object.fromEntries([...names].map((name) => [name, fields[name as keyof PhotoFields]])) as Partial<PhotoFields>

let queue: Promise<unknown> = Promise.resolve()

/** One write after the other: each rests on the revision that the last one gave. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work)
  // Whoever asked for it hears of its failure; the next one begins all the same.
  queue = next.catch(() => {})
  return next
}

interface Wanted {
  readonly photoId: string
  readonly fields: Partial<PhotoFields>
}

/** Writes all or nothing: what was written before a part failed is put back. */
async function write(wanted: readonly Wanted[], before: readonly Wanted[]): Promise<void> {
  for (let from = 0; from < wanted.length; from += mostAtOnce) {
    try {
      const part = wanted.slice(from, from + mostAtOnce)
      const known = knownPhotos(part.map(({ photoId }) => photoId))
      const changes = part.map(({ photoId, fields }) => ({ photoId, baseRevision: known.get(photoId)?.revision ?? 0, changes: fields }))
      const answers = await newsroom().photos.saveMany({ changes })
      patchPhotos(answers.map(({ photoId, translations, ...kept }, index) => ({ photoId, fields: { ...changes[index]?.changes, ...(translations === undefined ? {} : { translations }) }, ...kept })))
    } catch (error) {
      if (from > 0) await write(before.slice(0, from), wanted.slice(0, from))
      throw error
    }
  }
}

/**
 * Writes fields of photos, all or none, as one step that can be undone. The window shows them at once. False where they could not be written, which
 * was said in a notice then; nothing is changed in that case. `written` belongs to the step too and was written already.
 */
export async function changePhotos(edits: readonly PhotoEdit[], deed: PhotoDeed, written: readonly Change[] = []): Promise<boolean> {
  const changes = edits.flatMap(({ photo, changes: wanted }): Change[] => {
    const names = Object.keys(wanted).filter((name) => !same(wanted[name as keyof PhotoFields], photo.fields[name as keyof PhotoFields]))
    return names.length === 0 ? [] : [{ photoId: photo.id, before: pick(photo.fields, names), after: pick({ ...photo.fields, ...wanted }, names) }]
  })
  if (changes.length === 0) {
    if (written.length > 0) recordPhotoStep(deed, written)
    return true
  }
  const after = changes.map(({ photoId, after: fields }) => ({ photoId, fields }))
  patchPhotos(after)
  try {
    await inTurn(() => write(after, changes.map(({ photoId, before: fields }) => ({ photoId, fields }))))
  } catch (error) {
    showFailure('photos-not-changed', error)
    patchPhotos(changes.map(({ photoId, before: fields }) => ({ photoId, fields })))
    await rereadOrList(changes.map(({ photoId }) => photoId), true)
    return false
  }
  recordPhotoStep(deed, [...written, ...changes])
  return true
}

/** Makes a step of what was written in another way, by typing or by the newsroom, so that it can be undone. */
export function recordPhotoStep(deed: PhotoDeed, changes: readonly Change[]): void {
  usePhotoSteps.setState(({ done }) => ({ done: [...done.slice(1 - mostSteps), { deed, changes }], undone: [] }))
}

/** Goes from one side of a step to the other. Photos whose fields were changed since by somebody else keep what they have. Whether anything could be done. */
async function cross(step: Step, from: 'before' | 'after', to: 'before' | 'after', said: string): Promise<boolean> {
  try {
    // What was typed last is kept before it is taken back.
    await saveAllNow()
    await rereadPhotos(step.changes.map(({ photoId }) => photoId))
    const known = knownPhotos(step.changes.map(({ photoId }) => photoId))
    const possible = step.changes.filter((change) => {
      const photo = known.get(change.photoId)
      return photo !== undefined && Object.entries(change[from]).every(([name, value]) => same(value, photo.fields[name as keyof PhotoFields]))
    })
    const side = (which: 'before' | 'after') => possible.map((change) => ({ photoId: change.photoId, fields: change[which] }))
    if (possible.length > 0) await write(side(to), side(from))
    const left = step.changes.length - possible.length
    if (left > 0) tellLeft(left)
    else showNotice({ id: 'photos-undone', level: 'info', message: said, values: { deed: i18next.t(step.deed.message, { ...step.deed.values }) }, passing: true })
    return true
  } catch (error) {
    // Somebody else changed a field in this very moment.
    if (newsroomError(error)?.kind === 'STALE') tellLeft(step.changes.length)
    else showFailure('photos-undone', error)
    return false
  }
}

function tellLeft(count: number): void {
  showNotice({ id: 'photos-undone', level: 'warning', message: 'photodesk.undo.changedSince', values: { count } })
}

/** Takes the last step back. */
export function undoPhotoChange(): Promise<void> {
  return inTurn(async () => {
    const step = usePhotoSteps.getState().done.at(-1)
    if (step === undefined || !(await cross(step, 'after', 'before', 'photodesk.undo.undone'))) return
    usePhotoSteps.setState(({ done, undone }) => ({ done: done.filter((other) => other !== step), undone: [...undone, step] }))
  })
}

/** Does again what was taken back last. */
export function redoPhotoChange(): Promise<void> {
  return inTurn(async () => {
    const step = usePhotoSteps.getState().undone.at(-1)
    if (step === undefined || !(await cross(step, 'before', 'after', 'photodesk.undo.redone'))) return
    usePhotoSteps.setState(({ done, undone }) => ({ done: [...done, step], undone: undone.filter((other) => other !== step) }))
  })
}
