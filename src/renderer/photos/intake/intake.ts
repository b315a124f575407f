import i18next from 'i18next'
import { create } from 'zustand'
import { arrivalNameSetting, countsPhotos } from '#domain/photo/arrival-name.ts'
import { addPhoto, type AddedPhoto, type NotAdded } from '../../api/photo-files.ts'
import { queryClient, queryKeys } from '../../api/query-client.ts'
import { rereadPhotos } from '../../api/photo-list.ts'
import type { FileToAdd } from './dropped-files.ts'
import { type CameIn, type FileNotAdded, type Likeness, type Outcome, tellOutcome } from './tell-outcome.ts'

interface IntakeState {
  /** What is under way; null while nothing is being added. `name` is the file that was begun last. */
  run: { done: number; of: number; name: string; isStopping: boolean } | null
  /** What did not come in, since the last time that it was tried or let go. */
  notAdded: readonly FileNotAdded[]
  likenesses: readonly Likeness[]
  shown: 'not-added' | 'likenesses' | null
}

export const useIntake = create<IntakeState>()(() => ({ run: null, notAdded: [], likenesses: [], shown: null }))

/** While one file is decoded another is sent, and a third is written down; where photos are counted in their names, they come in one by one, in order. */
function lanesNow(): number {
  const settings = queryClient.getQueryData<Record<string, string>>(queryKeys.settings)
  return countsPhotos(settings?.[arrivalNameSetting] ?? '') ? 1 : 3
}

/** So many files in a row that cannot be read are no accident: what they lie on is gone. */
const mostUnreadable = 5

/** What every file to come would meet too. */
const stopsAll: ReadonlySet<NotAdded['kind']> = new Set<NotAdded['kind']>(['DISK_FULL', 'NOT_WRITABLE', 'BUSY', 'LINE'])

/** What a file cannot be helped with by being tried again. */
const isRefused = ({ kind }: NotAdded) => kind === 'NOT_A_PHOTO'

let stopping = new AbortController()
/** How many calls for files are under way or wait for their turn. */
let pending = 0
let last: Promise<unknown> = Promise.resolve()

/** Lets the files that are on their way come in, and begins no more. */
export function stopIntake(): void {
  stopping.abort()
  useIntake.setState(({ run }) => ({ run: run && { ...run, isStopping: true } }))
}

export function showIntake(shown: IntakeState['shown']): void {
  useIntake.setState({ shown })
}

/** Adds files; what is being added already comes first. Tells of what failed or was there already, and gives the ids of the photos that are in, in the files' order. */
export function takeIn(files: readonly FileToAdd[]): Promise<readonly string[]> {
  if (files.length === 0) return Promise.resolve([])
  if (pending === 0) stopping = new AbortController()
  pending += 1
  useIntake.setState(({ run, notAdded }) => ({
    run: run ? { ...run, of: run.of + files.length } : { done: 0, of: files.length, name: '', isStopping: false },
    notAdded: notAdded.filter((one) => !isRefused(one)),
  }))
  const work = last.then(() => run(files, stopping.signal))
  // Whoever asked for it hears of its failure; the next one begins all the same.
  last = work.catch(() => {})
  return work
}

/** Tries those again that did not come in: first what was never tried, so that each time something new is. */
export function tryAgain(): Promise<readonly string[]> {
  const { notAdded } = useIntake.getState()
  useIntake.setState({ notAdded: [], shown: null })
  const untried = notAdded.filter(({ kind }) => kind === 'UNTRIED')
  const tried = notAdded.filter(({ kind }) => kind !== 'UNTRIED')
  return takeIn([...untried, ...tried].map(({ entry }) => entry))
}

/** A pair that was judged. */
export function forgetLikeness(likeness: Likeness): void {
  useIntake.setState(({ likenesses, shown }) => {
    const left = likenesses.filter((one) => one !== likeness)
    return { likenesses: left, shown: left.length === 0 && shown === 'likenesses' ? null : shown }
  })
}

/** Lets go of what did not come in. */
export function letGo(): void {
  useIntake.setState({ notAdded: [], shown: null })
}

async function run(files: readonly FileToAdd[], signal: AbortSignal): Promise<readonly string[]> {
  const { outcomes, stoppedBy } = await addAll(files, signal).finally(() => (pending -= 1))
  const outcome = outcomeOf(files, outcomes, stoppedBy)
  useIntake.setState((state) => ({
    run: pending > 0 ? state.run : null,
    notAdded: [...state.notAdded, ...outcome.notAdded],
    likenesses: [...state.likenesses, ...outcome.likenesses],
  }))
  tellOutcome(outcome, { list: () => showIntake('not-added'), likenesses: () => showIntake('likenesses'), again: () => void tryAgain() })
  const photoIds = outcome.added.map(({ photo }) => photo.id)
  await rereadPhotos(photoIds)
  return photoIds
}

type FileOutcome = { came: CameIn } | { notAdded: NotAdded }

function outcomeOf(files: readonly FileToAdd[], outcomes: readonly FileOutcome[], stoppedBy: StoppedBy): Outcome {
  const added = outcomes.flatMap((outcome) => ('came' in outcome ? [outcome.came] : []))
  const notAdded = files.flatMap((entry, index): FileNotAdded[] => {
    const outcome = outcomes[index]
    if (outcome === undefined) return [{ entry, kind: 'UNTRIED', message: untriedWords(stoppedBy) }]
    return 'came' in outcome ? [] : [{ entry, ...outcome.notAdded }]
  })
  const likenesses = added.flatMap(({ photo, like }) => (like === null ? [] : [{ photo, likeId: like.photoId }]))
  return { added, notAdded, likenesses, isStopped: stoppedBy === 'user' }
}

function cameIn({ photo: { id, fileName }, duplicate, like, warnings }: AddedPhoto): CameIn {
  return { photo: { id, fileName }, duplicate, like, warnings }
}

type StoppedBy = 'user' | NotAdded['kind'] | null

/** Adds files, a few at a time, until all are done or something stops them; an outcome stands at its file's place. */
async function addAll(files: readonly FileToAdd[], signal: AbortSignal): Promise<{ outcomes: FileOutcome[]; stoppedBy: StoppedBy }> {
  const outcomes: FileOutcome[] = []
  let stoppedBy: StoppedBy = null
  let unreadable = 0
  const queue = files.entries()
  const lane = async () => {
    while (stoppedBy === null) {
      if (signal.aborted) {
        stoppedBy = 'user'
        return
      }
      const next = queue.next()
      if (next.done) return
      const [index, { file, path, sidecar }] = next.value
      useIntake.setState(({ run }) => ({ run: run && { ...run, name: path } }))
      const outcome = await addPhoto(file, sidecar)
      outcomes[index] = 'added' in outcome ? { came: cameIn(outcome.added) } : outcome
      useIntake.setState(({ run }) => ({ run: run && { ...run, done: run.done + 1 } }))
      const kind = 'notAdded' in outcome ? outcome.notAdded.kind : null
      unreadable = kind === 'NOT_READABLE' ? unreadable + 1 : 0
      if (kind !== null && (stopsAll.has(kind) || unreadable >= mostUnreadable)) stoppedBy = kind
    }
  }
  await Promise.all(Array.from({ length: lanesNow() }, lane))
  return { outcomes, stoppedBy }
}

function untriedWords(stoppedBy: StoppedBy): string {
  if (stoppedBy === 'NOT_READABLE') return i18next.t('intake.untried.gone')
  if (stoppedBy === 'DISK_FULL' || stoppedBy === 'NOT_WRITABLE') return i18next.t('intake.untried.full')
  return i18next.t(stoppedBy === 'LINE' || stoppedBy === 'BUSY' ? 'intake.untried.line' : 'intake.untried.stopped')
}
