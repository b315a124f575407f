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

/**
 * Photos that one camera took within a breath of each other, and whose files follow each other or which look nearly alike: the ids of each burst,
 * in the order in which they were taken. A photo without a camera or a time to the second is in none.
 */
export function burstsOf(shots: readonly Shot[]): string[][] {
  const bursts: string[][] = []
  for (const ofCamera of Map.groupBy(shots.filter(({ camera, takenAt }) => camera !== '' && !Number.isNaN(takenAt)), ({ camera }) => camera).values()) {
    let burst: Shot[] = []
    for (const shot of ofCamera.toSorted(byTime)) {
      const last = burst.at(-1)
      if (last === undefined || shot.takenAt - last.takenAt > longestPause || !(areNeighbours(last, shot) || areAlike(last, shot))) burst = []
      burst.push(shot)
      if (burst.length === 2) bursts.push([last?.id ?? '', shot.id])
      else if (burst.length > 2) bursts.at(-1)?.push(shot.id)
    }
  }
  return bursts
}
