import type { StoredBlock } from '#domain/story/story.ts'

/** What the drill's writer is told, in its environment as `STET_DRILL`. */
export interface DrillOrder {
  /** A copied newsroom. */
  folder: string
  storyId: string
}

/** What the writer says on its standard output, a line of JSON each: before it saves a block, once the save is kept, and why it gave up. */
export type DrillLine = { begin: StoredBlock } | { kept: number } | { failed: string }
