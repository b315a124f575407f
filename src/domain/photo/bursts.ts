import { reordered } from './in-order.ts'
import { bitsApart, lookBits } from './look.ts'
import type { Photo } from './photo.ts'

/** What tells whether photos were taken in one go. */
export interface Shot {
  readonly id: string
  readonly camera: string
  readonly fileName: string
  /** In seconds, of whatever clock; NaN where no time of day is known. */
  readonly takenAt: number
  readonly look: string
}

/** Between two shots of one burst lie at most so many seconds: a finger on the button makes several in one, and so does one that lets go and presses again. */
const longestPause = 2
/** Of 64 bits: farther apart the camera was turned to something else. */
const mostApart = 16

const timeOfDay = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

export function shotOf({ id, fileName, facts, fields, look }: Pick<Photo, 'id' | 'fileName' | 'facts' | 'fields' | 'look'>): Shot {
  return { id, fileName, camera: facts.camera, look: look ?? '', takenAt: timeOfDay.test(fields.dateCreated) ? Date.parse(`${fields.dateCreated.slice(0, 19)}Z`) / 1_000 : Number.NaN }
}

/** A file's name as what comes before its last number, and that number. */
function numbered(fileName: string): { series: string; number: number } | null {
  const match = /^(.*?)(\d{1,9})(\.[^.]*)?$/.exec(fileName)
  return match === null ? null : { series: match[1] ?? '', number: Number(match[2]) }
}

/** Cameras number their files; two that follow each other came one after the other. */
function areNeighbours(a: Shot, b: Shot): boolean {
  const [one, other] = [numbered(a.fileName), numbered(b.fileName)]
  return one !== null && other !== null && one.series === other.series && Math.abs(one.number - other.number) === 1
}

function areAlike(a: Shot, b: Shot): boolean {
  const [one, other] = [lookBits(a.look), lookBits(b.look)]
  return one !== null && other !== null && bitsApart(one[0], one[1], other[0], other[1]) <= mostApart
}

const byTime = (a: Shot, b: Shot) => a.takenAt - b.takenAt || (a.fileName < b.fileName ? -1 : Number(a.fileName > b.fileName)) || (a.id < b.id ? -1 : 1)

/** The bursts among shots of one camera in the order of their time: the ids of each. */
function burstsInRow(shots: readonly Shot[]): string[][] {
  const bursts: string[][] = []
  let [last, isInBurst]: [Shot | undefined, boolean] = [undefined, false]
  for (const shot of shots) {
    const goesOn = last !== undefined && shot.takenAt - last.takenAt <= longestPause && (areNeighbours(last, shot) || areAlike(last, shot))
    if (goesOn && isInBurst) bursts.at(-1)?.push(shot.id)
    else if (goesOn) bursts.push([last?.id ?? '', shot.id])
    isInBurst = goesOn
    last = shot
  }
  return bursts
}

const isTold = ({ camera, takenAt }: Shot) => camera !== '' && !Number.isNaN(takenAt)
const isSame = (a: Shot | undefined, b: Shot) => a !== undefined && Object.is(a.takenAt, b.takenAt) && a.camera === b.camera && a.fileName === b.fileName && a.look === b.look
const areSame = (some: readonly string[][], others: readonly string[][]) => some.length === others.length && some.every((ids, place) => ids.join() === others[place]?.join())

/**
 * Photos that one camera took within a breath of each other, and whose files follow each other or which look nearly alike. A photo without a camera
 * or a time to the second is in no burst. Followed from change to change: only the cameras are looked at of which photos left or came.
 */
export class Bursts {
  readonly #cameras = new Map<string, { readonly shots: readonly Shot[]; readonly bursts: string[][] }>()

  /** Takes shots out and others in. Whether there are other bursts now. */
  change(left: readonly Shot[], came: readonly Shot[]): boolean {
    const gone = new Map(left.map((shot) => [shot.id, shot]))
    const others = came.filter((shot) => !isSame(gone.get(shot.id), shot))
    for (const shot of came) if (isSame(gone.get(shot.id), shot)) gone.delete(shot.id)
    const coming = Map.groupBy(others.filter(isTold), ({ camera }) => camera)
    let isChanged = false
    for (const camera of new Set([...coming.keys(), ...[...gone.values()].map((shot) => shot.camera)])) {
      const before = this.#cameras.get(camera)
      const shots = reordered(before?.shots ?? [], ({ id }) => gone.has(id), coming.get(camera) ?? [], byTime)
      const bursts = burstsInRow(shots)
      isChanged ||= !areSame(before?.bursts ?? [], bursts)
      this.#cameras.set(camera, { shots, bursts })
    }
    return isChanged
  }

  /** The ids of each burst, in the order in which they were taken. */
  all(): string[][] {
    return [...this.#cameras.values()].flatMap(({ bursts }) => bursts)
  }
}
