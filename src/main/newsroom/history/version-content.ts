import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Citation } from '#domain/source/source.ts'
import type { KeptPhotoFields } from '#domain/photo/fields.ts'
import { wholeFields, type KeptStoryFields, type StoryFields } from '#domain/story/story.ts'
import { applyFirstDelta } from './first-delta.ts'
import { applyDelta, deflatedDelta, packDelta, plainDelta } from './version-delta.ts'

/** Id, order and content of a block; the content as its JSON text. */
export type VersionBlock = readonly [id: string, order: string, content: string]

/** A whole story as it stood: fields, text, what its passages rested on, and what was written under its photos. */
export interface VersionContent {
  fields: StoryFields
  blocks: readonly VersionBlock[]
  citations: readonly Citation[]
  photos: readonly { id: string; fields: KeptPhotoFields }[]
}

/** A content as it was packed, to the byte: an older Stet knew fewer fields, and its hash is over those. */
export type KeptContent = Omit<VersionContent, 'fields'> & { fields: KeptStoryFields }

/** A kept content with every field that a story has by now. */
export function wholeContent(kept: KeptContent): VersionContent {
  return { ...kept, fields: wholeFields(kept.fields) }
}

/** What a version's row holds: the content alone where it is a keyframe, else what changed since the version it is based on. */
export interface PackedVersion {
  isKeyframe: boolean
  content: Buffer
  hash: Buffer
}

/** Packs a version: as what changed since `base`, or alone where there is none. */
export function packVersion(content: KeptContent, base: KeptContent | null): PackedVersion {
  const text = canonical(content)
  const hash = createHash('sha256').update(text).digest()
  const delta = base && packDelta(content, base)
  // What cannot be told as a change to the byte, a text with half a character in an id for example, is kept whole.
  if (base && delta && canonical(applyDelta(delta, base)) === text) return { isKeyframe: false, content: delta, hash }
  return { isKeyframe: true, content: deflateRawSync(text, { level: 9 }), hash }
}

/** Unpacks a version; `base` is the unpacked version it is based on, null for a keyframe. Throws where the bytes are damaged. */
export function unpackVersion(content: Buffer, base: KeptContent | null): KeptContent {
  if (base === null) return JSON.parse(inflateRawSync(content).toString()) as KeptContent
  return content[0] === plainDelta || content[0] === deflatedDelta ? applyDelta(content, base) : applyFirstDelta(content, base)
}

/** Whether a version is, to the byte, what was packed. */
export function isIntact(content: KeptContent, hash: Uint8Array): boolean {
  return createHash('sha256').update(canonical(content)).digest().equals(hash)
}

/** Whether two contents are the same to the byte. */
export function isSameContent(one: VersionContent, other: VersionContent): boolean {
  return canonical(one) === canonical(other)
}

function canonical({ fields, blocks, citations, photos }: KeptContent): string {
  return JSON.stringify({ fields, blocks, citations, photos })
}
