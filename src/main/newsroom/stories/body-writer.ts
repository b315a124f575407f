import type { StoredBlock } from '#domain/story/story.ts'
import { NewsroomError } from '../errors.ts'
import { nodeOf, nodesIn } from './block-node.ts'
import { blockHash, combineHashes, emptyBodyHash } from './block-hash.ts'
import type { BlockRow, PlacementRow, StoryStore } from './story-store.ts'

/** No real block comes near this; a pasted book arrives as many blocks. */
const longestBlock = 8_000_000

/** Writes changed blocks and gives the new hash of the whole body; what it costs depends on the changed blocks alone. */
export function writeBlocks(store: StoryStore, storyId: string, hash: Uint8Array, upserted: readonly StoredBlock[], removed: readonly string[]): Buffer {
  let combined: Buffer = Buffer.from(hash)
  const forget = (blockId: string) => {
    const before = store.blockHash(storyId, blockId)
    if (before !== undefined) combined = combineHashes(combined, before)
  }
  for (const blockId of removed) {
    forget(blockId)
    store.removeBlock(storyId, blockId)
  }
  for (const block of upserted) {
    const row = blockRow(block)
    forget(block.id)
    combined = combineHashes(combined, row.hash)
    store.saveBlock(storyId, row, placementsIn(block))
  }
  return combined
}

/** Lays a whole body in place of the one that stands there, and gives its hash. */
export function replaceBlocks(store: StoryStore, storyId: string, blocks: readonly StoredBlock[]): Buffer {
  store.removeBlocks(storyId)
  return writeBlocks(store, storyId, emptyBodyHash(), blocks, [])
}

/** A block as it is kept: its content as NFC JSON text, with its hash. Fails with INVALID. */
export function blockRow(block: StoredBlock): BlockRow {
  const content = JSON.stringify(nodeOf(block)).normalize('NFC')
  if (content.length > longestBlock) throw new NewsroomError('INVALID', { reason: 'One block of the text is too long to be kept; divide it.' })
  return { id: block.id, ord: block.order, content, hash: blockHash(block.id, block.order, content) }
}

/** The photos placed in a block, at whatever depth. */
function placementsIn(block: StoredBlock): PlacementRow[] {
  const placements: PlacementRow[] = []
  for (const { type, attrs } of nodesIn(nodeOf(block))) {
    if (type !== 'figure' || typeof attrs?.['photoId'] !== 'string') continue
    const placementId = attrs['placementId']
    placements.push({ placementId: typeof placementId === 'string' ? placementId : '', photoId: attrs['photoId'] })
  }
  return placements
}
