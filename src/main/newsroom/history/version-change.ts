import { compareContents } from '#domain/history/compare.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { emptyStoryFields } from '../stories/new-story.ts'
import { isReadable, storedBlock } from '../stories/block-node.ts'
import type { VersionBlock, VersionContent } from './version-content.ts'

/** How many words a version added to the one before it, and how many it took away. */
export interface VersionChange {
  added: number
  removed: number
}

/** In characters of the blocks that changed; counting more would hold the newsroom up for more than a moment. */
const countedAtOnce = 10_000

/** What changed from one version to the next; what came before the first is nothing. Null where there is more of it than `limit` characters. */
export function changeBetween(before: VersionContent | null, after: VersionContent, limit = countedAtOnce): VersionChange | null {
  const was = blocksThatDiffer(before?.blocks ?? [], after.blocks)
  const is = blocksThatDiffer(after.blocks, before?.blocks ?? [])
  if (lengthOf(was) + lengthOf(is) > limit) return null
  const { added, removed } = compareContents(
    { fields: before?.fields ?? emptyStoryFields(after.fields.language), blocks: readableBlocks(was) },
    { fields: after.fields, blocks: readableBlocks(is) },
  )
  return { added, removed }
}

function blocksThatDiffer(blocks: readonly VersionBlock[], others: readonly VersionBlock[]): VersionBlock[] {
  const known = new Map(others.map(([id, , content]) => [id, content]))
  return blocks.filter(([id, , content]) => known.get(id) !== content)
}

function lengthOf(blocks: readonly VersionBlock[]): number {
  return blocks.reduce((length, [, , content]) => length + content.length, 0)
}

/** A block that was kept damaged has no words to count. */
function readableBlocks(blocks: readonly VersionBlock[]): StoredBlock[] {
  return blocks.filter(([, , content]) => isReadable(content)).map(([id, ord, content]) => storedBlock({ id, ord, content }))
}
