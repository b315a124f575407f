import { availableParallelism, totalmem } from 'node:os'
import { startNode, type StartProcess } from '../../work/start-process.ts'
import { PicturePool, type PictureUrgency } from './picture-pool.ts'
import type { PictureLimits, PictureOrder, PictureResult, PictureTask } from './picture-work.ts'

/**
 * What one picture may take. The memory is that of a progressive JPEG of the most pixels, which its decoder holds whole, and half as much again; on a
 * machine with little of it, a quarter of all.
 */
export const pictureLimits: PictureLimits = {
  processorMilliseconds: 60_000,
  milliseconds: 180_000,
  bytes: Math.min(1_600_000_000, Math.max(600_000_000, totalmem() / 4)),
}

/** Who decodes the pictures of this program: a pool of processes, or on a thread the pool of the program that it belongs to. */
export interface Pictures {
  /** Rejects with PictureError. */
  do<Task extends PictureTask>(order: PictureOrder & { kind: Task }, urgency: PictureUrgency): Promise<PictureResult<Task>>
  /** Ends what has nothing to do. */
  end(): Promise<void>
}

function poolOf(start: StartProcess): Pictures {
  return new PicturePool({ start, size: Math.min(3, availableParallelism()), limits: pictureLimits, lingers: 20_000 })
}

let pictures: Pictures | null = null

/** The one that all newsrooms of this program share. */
export function sharedPictures(): Pictures {
  pictures ??= poolOf(startNode)
  return pictures
}

/** Has pictures decoded in processes that are started like that, where a Node of its own cannot be started. To be called before the first picture. */
export function startPicturesBy(start: StartProcess): void {
  pictures = poolOf(start)
}

/** Has pictures decoded by somebody else. */
export function sharePictures(others: Pictures): void {
  pictures = others
}

/** Ends the processes that have nothing to do, where any was started. */
export async function endPictures(): Promise<void> {
  await pictures?.end()
}
