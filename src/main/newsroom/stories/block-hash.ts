import { createHash } from 'node:crypto'

const blockHashLength = 16

/** What stands in a block and where, in 16 bytes. `content` is the JSON text as it is stored. */
export function blockHash(id: string, order: string, content: string): Buffer {
  return createHash('sha256').update(JSON.stringify([id, order])).update(content).digest().subarray(0, blockHashLength)
}

export function emptyBodyHash(): Buffer {
  return Buffer.alloc(blockHashLength)
}

/** Adds a block's hash to a body's or takes it away again: the order in which blocks come does not matter. */
export function combineHashes(body: Uint8Array, block: Uint8Array): Buffer {
  return Buffer.from(body.map((byte, index) => byte ^ (block[index] ?? 0)))
}
