import { utcNow } from '../clock.ts'
import { isReadable, storedBlock } from './block-node.ts'
import { blockHash, combineHashes, emptyBodyHash } from './block-hash.ts'
import { replaceBlocks } from './body-writer.ts'
import type { StoryRecords } from './story-records.ts'
import type { StoryRow } from './story-row.ts'
import type { BlockRow } from './story-store.ts'

type Block = Pick<BlockRow, 'id' | 'ord' | 'content'>

/** What changed in a body on the disk without having been written. */
export interface BodyDamage {
  /** Blocks that are not what was written. */
  blocks: ReadonlySet<string>
  /** Whether a block is gone, or one is there that was never written. */
  isIncomplete: boolean
}

/** Holds every block of a body against its hash, and all of them against that of the body. Null where all is well. */
export function damageOf(row: Pick<StoryRow, 'body_hash'>, blocks: readonly BlockRow[]): BodyDamage | null {
  const damaged = new Set(blocks.filter((block) => !blockHash(block.id, block.ord, block.content).equals(block.hash)).map((block) => block.id))
  const isIncomplete = !combinedHash(blocks).equals(row.body_hash)
  return damaged.size > 0 || isIncomplete ? { blocks: damaged, isIncomplete } : null
}

/**
 * Puts a damaged body right inside a transaction of the caller: damaged blocks are taken from the newest sound version that has them, one that
 * is gone from the version that had it. What stood there is kept as a version, as far as it can be read. Gives that version's id.
 */
export function repairBody(records: StoryRecords, row: StoryRow): string {
  const { store, archive } = records
  const blocks = store.blocks(row.id)
  const damage = damageOf(row, blocks)
  const sound = blocks.filter((block) => !damage?.blocks.has(block.id))
  const kept = archive.keep(
    row.id,
    { ...records.content(row), blocks: blocks.map(readable).map(({ id, ord, content }) => [id, ord, content]) },
    { reason: 'conflict', name: '', author: records.author, words: row.words, characters: row.characters },
  )
  const mended = blocks.filter((block) => damage?.blocks.has(block.id)).map((block) => fromVersions(records, row.id, block) ?? readable(block))
  const lost = damage?.isIncomplete === true ? goneBlock(records, row, blocks) : undefined
  const whole: Block[] = [...sound, ...mended, ...(lost === undefined ? [] : [lost])]
  const hash = replaceBlocks(store, row.id, whole.map(storedBlock))
  store.saveBody(row.id, { revision: row.body_revision + 1, hash, words: row.words, characters: row.characters, updatedAt: utcNow() })
  return kept.id
}

function combinedHash(blocks: readonly BlockRow[]): Buffer {
  return blocks.reduce((combined, block) => combineHashes(combined, block.hash), emptyBodyHash())
}

/** The block as the newest sound version has it; by preference with the very words that were written last. */
function fromVersions(records: StoryRecords, storyId: string, damaged: BlockRow): Block | undefined {
  const find = (accepts: (block: Block) => boolean) => {
    const has = (block: readonly [string, string, string]) => block[0] === damaged.id && accepts({ id: block[0], ord: block[1], content: block[2] })
    const found = records.archive.newestIntact(storyId, ({ blocks }) => blocks.some(has))?.blocks.find(has)
    return found && { id: found[0], ord: found[1], content: found[2] }
  }
  return find((block) => blockHash(block.id, block.ord, block.content).equals(damaged.hash)) ?? find((block) => isReadable(block.content))
}

/** The one block whose hash is all that is missing from the body's. */
function goneBlock(records: StoryRecords, row: StoryRow, blocks: readonly BlockRow[]): Block | undefined {
  const missing = combineHashes(row.body_hash, combinedHash(blocks))
  const has = ([id, ord, content]: readonly [string, string, string]) => blockHash(id, ord, content).equals(missing)
  const found = records.archive.newestIntact(row.id, (content) => content.blocks.some(has))?.blocks.find(has)
  return found && { id: found[0], ord: found[1], content: found[2] }
}

/** A block that cannot be read as such becomes a paragraph of what is left of it, for somebody to look at. */
function readable(block: Block): Block {
  if (isReadable(block.content)) return block
  const text = block.content.toWellFormed().replaceAll('\0', '')
  return { ...block, content: JSON.stringify({ type: 'paragraph', attrs: { id: block.id }, content: [{ type: 'text', text }] }) }
}
