import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Citation } from '#domain/source/source.ts'
import type { PhotoFields } from '#domain/photo/photo.ts'
import type { StoryFields } from '#domain/story/story.ts'

/** Id, order and content of a block; the content as its JSON text. */
export type VersionBlock = readonly [id: string, order: string, content: string]

/** A whole story as it stood: fields, text, what its passages rested on, and what was written under its photos. */
export interface VersionContent {
  fields: StoryFields
  blocks: readonly VersionBlock[]
  citations: readonly Citation[]
  photos: readonly { id: string; fields: PhotoFields }[]
}

/** What a version's row holds. Of a keyframe, `content` stands alone; else it is what changed since the version before. */
export interface PackedVersion {
  keyframe: boolean
  content: Buffer
  hash: Buffer
}

/** What is said of a version's blocks: runs taken over from the version before as [first, count], or the index of a new block. */
interface Changes {
  blocks: ([first: number, count: number] | number)[]
  /** Indexes of those blocks of the version before that the new ones were made of: they help to unpack the new ones. */
  like: number[]
}

/** Null is what stayed the same. */
type Changed = Pick<VersionContent, 'blocks'> & { [Part in 'fields' | 'citations' | 'photos']: VersionContent[Part] | null }

const dictionaryLimit = 32_768

/** Packs a version: alone, or as what changed since `before`. */
export function packVersion(content: VersionContent, before: VersionContent | null): PackedVersion {
  const text = canonical(content)
  const hash = createHash('sha256').update(text).digest()
  if (before === null) return { keyframe: true, content: deflateRawSync(text), hash }

  const positions = new Map(before.blocks.map(([id], index) => [id, index]))
  const changes: Changes = { blocks: [], like: [] }
  const blocks: VersionBlock[] = []
  for (const block of content.blocks) {
    const index = positions.get(block[0])
    const old = index === undefined ? undefined : before.blocks[index]
    if (index !== undefined && old?.[1] === block[1] && old[2] === block[2]) {
      const run = changes.blocks.at(-1)
      if (Array.isArray(run) && run[0] + run[1] === index) run[1] += 1
      else changes.blocks.push([index, 1])
    } else {
      if (index !== undefined) changes.like.push(index)
      changes.blocks.push(blocks.length)
      blocks.push(block)
    }
  }
  const changed: Changed = {
    fields: unlessSame(content.fields, before.fields),
    citations: unlessSame(content.citations, before.citations),
    photos: unlessSame(content.photos, before.photos),
    blocks,
  }
  const head = Buffer.from(JSON.stringify(changes))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(head.length)
  const body = deflateRawSync(JSON.stringify(changed), { dictionary: dictionaryOf(before, changes.like) })
  return { keyframe: false, content: Buffer.concat([length, head, body]), hash }
}

/** Unpacks a version; `before` is the unpacked version before it, which a keyframe does not need. Throws where the bytes are damaged. */
export function unpackVersion(packed: Pick<PackedVersion, 'keyframe' | 'content'>, before: VersionContent | null): VersionContent {
  if (packed.keyframe) return JSON.parse(inflateRawSync(packed.content).toString()) as VersionContent
  if (before === null) throw new Error('A version that is no keyframe needs the one before it')
  const bodyAt = 4 + packed.content.readUInt32BE(0)
  const changes = JSON.parse(packed.content.toString('utf8', 4, bodyAt)) as Changes
  const changed = JSON.parse(inflateRawSync(packed.content.subarray(bodyAt), { dictionary: dictionaryOf(before, changes.like) }).toString()) as Changed
  return {
    fields: changed.fields ?? before.fields,
    blocks: changes.blocks.flatMap((part) => (Array.isArray(part) ? before.blocks.slice(part[0], part[0] + part[1]) : changed.blocks.slice(part, part + 1))),
    citations: changed.citations ?? before.citations,
    photos: changed.photos ?? before.photos,
  }
}

/** Whether a version is, to the byte, what was packed. */
export function isIntact(content: VersionContent, hash: Uint8Array): boolean {
  return createHash('sha256').update(canonical(content)).digest().equals(hash)
}

/** Whether two contents are the same to the byte. */
export function isSameContent(one: VersionContent, other: VersionContent): boolean {
  return canonical(one) === canonical(other)
}

function canonical({ fields, blocks, citations, photos }: VersionContent): string {
  return JSON.stringify({ fields, blocks, citations, photos })
}

function unlessSame<T>(now: T, before: T): T | null {
  return JSON.stringify(now) === JSON.stringify(before) ? null : now
}

function dictionaryOf(before: VersionContent, like: readonly number[]): Buffer {
  const text = JSON.stringify(before.fields) + like.map((index) => before.blocks[index]?.[2] ?? '').join('')
  return Buffer.from(text).subarray(-dictionaryLimit)
}
