import type { Comparison } from '#domain/history/compare.ts'
import type { StoredBlock, StoryFields } from '#domain/story/story.ts'
import { newsroom } from '../../api/newsroom.ts'
import { saveAllNow } from '../../api/save-state.ts'
import { choiceWords } from './choice-words.ts'
import { compareAside } from './compare-aside.ts'
import type { Version } from './StoryHistory.tsx'

/** What is compared: a version, or the story as it stands now. */
export type Side = Version | 'now'

interface Content {
  fields: StoryFields
  blocks: readonly StoredBlock[]
}

export interface Compared {
  comparison: Comparison
  before: Content
  after: Content
}

async function contentOf(storyId: string, side: Side): Promise<Content> {
  if (side !== 'now') return newsroom().versions.get({ versionId: side.id })
  // What is on the screen belongs to the comparison, so it is written first.
  await saveAllNow()
  return newsroom().stories.get({ storyId })
}

/** Compares two states of a story, the older first. */
export async function compareSides(storyId: string, older: Side, newer: Side, signal: AbortSignal): Promise<Compared> {
  const [before, after] = await Promise.all([contentOf(storyId, older), contentOf(storyId, newer)])
  const [was, is] = await Promise.all([before, after].map(async ({ fields, blocks }) => ({ fields, blocks, choices: await choiceWords(fields) })))
  if (was === undefined || is === undefined) throw new Error('There are two sides')
  return { comparison: await compareAside([was, is], signal), before, after }
}

export function keyOfSide(side: Side): string {
  return side === 'now' ? side : side.id
}
