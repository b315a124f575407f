import { inflateRawSync } from 'node:zlib'
import type { KeptContent } from './version-content.ts'

/** What the first Stet said of a version's blocks: runs taken over from the version before as [first, count], or the index of a new block. */
interface Changes {
  blocks: ([first: number, count: number] | number)[]
  /** Indexes of those blocks of the version before that the new ones were made of: they help to unpack the new ones. */
  like: number[]
}

/** Null is what stayed the same. */
type Changed = Pick<KeptContent, 'blocks'> & { [Part in 'fields' | 'citations' | 'photos']: KeptContent[Part] | null }

const dictionaryLimit = 32_768

/** Brings a content from a delta as they were written before deltas had a sign of their own. Throws where the bytes are damaged. */
export function applyFirstDelta(delta: Buffer, before: KeptContent): KeptContent {
  const bodyAt = 4 + delta.readUInt32BE(0)
  const changes = JSON.parse(delta.toString('utf8', 4, bodyAt)) as Changes
  const dictionary = JSON.stringify(before.fields) + changes.like.map((index) => before.blocks[index]?.[2] ?? '').join('')
  const body = inflateRawSync(delta.subarray(bodyAt), { dictionary: Buffer.from(dictionary).subarray(-dictionaryLimit) })
  const changed = JSON.parse(body.toString()) as Changed
  return {
    fields: changed.fields ?? before.fields,
    blocks: changes.blocks.flatMap((part) => (Array.isArray(part) ? before.blocks.slice(part[0], part[0] + part[1]) : changed.blocks.slice(part, part + 1))),
    citations: changed.citations ?? before.citations,
    photos: changed.photos ?? before.photos,
  }
}
