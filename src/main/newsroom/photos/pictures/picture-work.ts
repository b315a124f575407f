import type { Sidecar } from '#domain/photo/metadata/sidecar.ts'
import type { PhotoMetadata } from '#domain/photo/metadata/read-photo-metadata.ts'
import { remarkText, type PhotoRemark } from '#domain/photo/remarks.ts'
import type { PictureRecipe, PixelFormat } from '../pixels.ts'

/** What the process that decodes pictures does. Paths are absolute; `to` names a file that must not exist yet and has no ending of its own. */
interface PictureTasks {
  /** Reads what a file from outside says about itself, decodes its picture to the end, and writes its thumbnail on the way. */
  inspect: { order: { path: string; fileName: string; thumbnail: { width: number; to: string } }; result: InspectedPicture }
  /** Reads what a file says about itself, and nothing of its picture. */
  read: { order: { path: string; fileName: string }; result: { metadata: PhotoMetadata } }
  /** Reads an XMP file that lies beside a photo. */
  sidecar: { order: { path: string }; result: Sidecar }
  /** Writes a picture at a width, as `renderPhoto` makes it. */
  render: { order: { path: string; width: number; recipe?: PictureRecipe; to: string }; result: { format: PixelFormat } }
  /** The fingerprint of a picture, the same as `inspect` gives it. */
  look: { order: { path: string }; result: { look: string } }
}

export type PictureTask = keyof PictureTasks
export type PictureOrder<Task extends PictureTask = PictureTask> = { [Kind in Task]: { kind: Kind } & PictureTasks[Kind]['order'] }[Task]
export type PictureResult<Task extends PictureTask> = PictureTasks[Task]['result']

export interface InspectedPicture {
  metadata: PhotoMetadata
  look: string
  /** Null where the thumbnail could not be written: it is made again when it is asked for. */
  thumbnail: { format: PixelFormat } | null
}

/** How much one picture may take of the machine. */
export interface PictureLimits {
  /** Milliseconds of the processor's time, of all cores together: a busy machine refuses no photo. */
  readonly processorMilliseconds: number
  /** Milliseconds on the clock, for what waits and computes nothing. */
  readonly milliseconds: number
  /** Bytes of memory of the whole process. */
  readonly bytes: number
}

/**
 * Why a picture could not be done. `refused`: the file is no photo that Stet takes, and `remark` says why. `damaged`: its picture does not decode to
 * the end. `time`, `memory`: it went over a limit and was given up. `died`: the process ended by itself, twice. `unwritable`: the target
 * cannot be written, `code` says why. `absent`: the process cannot be started.
 */
export type PictureFailure =
  | { reason: 'refused'; remark: PhotoRemark }
  | { reason: 'damaged' | 'unwritable'; code: string; message: string }
  | { reason: 'time' | 'memory' | 'died' | 'absent' }

export class PictureError extends Error {
  readonly failure: PictureFailure
  /** The system's name of what went wrong with a file, empty where nothing did. */
  readonly code: string

  constructor(failure: PictureFailure) {
    super('message' in failure ? failure.message : 'remark' in failure ? remarkText(failure.remark) : failure.reason)
    this.name = 'PictureError'
    this.failure = failure
    this.code = 'code' in failure ? failure.code : ''
  }
}

export type PictureOutcome = { result: PictureResult<PictureTask> } | { failure: PictureFailure }

/** What the process is told by message. */
export interface PictureJob {
  order: PictureOrder
  limits: PictureLimits
}

/** What it answers: that it listens, then one outcome for each job. */
export type PictureAnswer = { ready: true } | PictureOutcome

/** What its watch writes before it ends the process. */
export const overLimit = { time: 'over the limit: time\n', memory: 'over the limit: memory\n' } as const
