import type { Photo } from '#domain/photo/photo.ts'
import type { AddedPhoto, NotAdded } from '../../api/photo-files.ts'
import { showNotice } from '../../ui/notices.ts'
import type { FileToAdd } from './dropped-files.ts'

/** A file that is not in the newsroom, and why. */
export interface FileNotAdded extends NotAdded {
  readonly entry: FileToAdd
}

/** What is told of a photo that came in. Thousands of whole photos, held until all are in, would fill the memory. */
export interface CameIn extends Pick<AddedPhoto, 'duplicate' | 'like' | 'warnings'> {
  readonly photo: Pick<Photo, 'id' | 'fileName'>
}

/** Two photos that look alike, the one that came in just now first. */
export interface Likeness {
  readonly photo: CameIn['photo']
  readonly likeId: string
}

/** So many files get a sentence each; of more, one notice tells and leads to the list. */
const mostSentences = 4

export interface Outcome {
  added: readonly CameIn[]
  notAdded: readonly FileNotAdded[]
  likenesses: readonly Likeness[]
  isStopped: boolean
}

function someNames(names: readonly string[]): string {
  return names.slice(0, mostSentences).join(', ') + (names.length > mostSentences ? ', …' : '')
}

/** Says what had to be left out of photos that came in. */
export function tellWarnings(added: readonly CameIn[]): void {
  const warned = added.filter(({ warnings, duplicate }) => warnings.length > 0 && !duplicate)
  for (const { photo, warnings } of warned.slice(0, mostSentences)) {
    showNotice({ id: `photo-warned:${photo.id}`, level: 'warning', message: 'photos.warned', values: { file: photo.fileName, warnings: warnings.join(' ') } })
  }
  const moreWarned = warned.slice(mostSentences).map(({ photo }) => photo.fileName)
  if (moreWarned.length > 0) showNotice({ id: 'photos-warned', level: 'warning', message: 'intake.warnedMore', values: { count: moreWarned.length, files: someNames(moreWarned) } })
}

/** Says what became of files that were added: of few in sentences, of many in one that leads to a list. */
export function tellOutcome({ added, notAdded, likenesses, isStopped }: Outcome, show: { list: () => void; likenesses: () => void; again: () => void }): void {
  const twice = added.filter(({ duplicate }) => duplicate).map(({ photo }) => photo.fileName)
  if (twice.length > 0) showNotice({ id: 'photos-duplicate', level: 'info', message: 'photos.duplicate', values: { count: twice.length, files: someNames(twice) }, passing: true })
  if (likenesses.length > 0) {
    showNotice({ id: 'photos-alike', level: 'info', message: 'intake.alike', values: { count: likenesses.length, files: someNames(likenesses.map(({ photo }) => photo.fileName)) }, action: { message: 'intake.compare', run: show.likenesses } })
  }
  tellWarnings(added)
  if (notAdded.length > mostSentences || (isStopped && notAdded.length > 0)) {
    showNotice({ id: 'photos-failed', level: isStopped ? 'warning' : 'error', message: isStopped ? 'intake.stopped' : 'intake.notAdded', values: { count: notAdded.length, added: added.length }, action: { message: 'intake.showList', run: show.list } })
    return
  }
  for (const { entry, kind, message } of notAdded) {
    const again = kind === 'NOT_A_PHOTO' ? {} : { action: { message: 'intake.tryAgain', run: show.again } }
    showNotice({ id: `photo-failed:${entry.path}`, level: 'error', message: 'photos.failed', values: { message }, ...again })
  }
}
