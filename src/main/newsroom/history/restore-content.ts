import { withWords } from '#domain/document/blocks/figure/override.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { wholePhotoFields } from '#domain/photo/fields.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { utcNow } from '../clock.ts'
import { changedFields, type FieldRevisions } from '../field-revisions.ts'
import { photoFieldsOf } from '../photos/photo-store.ts'
import { nodeOf, storedBlock } from '../stories/block-node.ts'
import { replaceBlocks } from '../stories/body-writer.ts'
import type { StoryRecords } from '../stories/story-records.ts'
import { columnsOf, fieldsOf, type StoryRow } from '../stories/story-row.ts'
import { isTaken } from '../stories/story-slugs.ts'
import type { VersionContent } from './version-content.ts'

/** Lays an older content in place of what stands in a story: text, fields, citations, and the captions that its photos had then. */
export function restoreContent(records: StoryRecords, story: StoryRow, content: VersionContent, counts: { words: number; characters: number }): void {
  const { store } = records
  const now = utcNow()
  const before = fieldsOf(story)
  // Another story may have taken the slug in the meantime; this one keeps what it has then.
  const fields = isTaken(store, story.id, content.fields.slug) ? { ...content.fields, slug: before.slug } : content.fields
  const revision = story.fields_revision + 1
  const revisions = JSON.parse(story.field_revisions) as FieldRevisions
  for (const name of changedFields(before, fields)) revisions[name] = revision
  store.saveFields({
    id: story.id,
    ...columnsOf(fields),
    slug_by_hand: story.slug_by_hand,
    fields_revision: revision,
    field_revisions: JSON.stringify(revisions),
    updated_at: now,
  })

  const blocks = content.blocks.map(([id, ord, text]) => withCaptionsOfThen(storedBlock({ id, ord, content: text }), records, content))
  const hash = replaceBlocks(store, story.id, blocks)
  store.saveBody(story.id, { revision: story.body_revision + 1, hash, words: counts.words, characters: counts.characters, updatedAt: now })
  restoreCitations(records, story.id, content, now)
}

function restoreCitations(records: StoryRecords, storyId: string, content: VersionContent, now: string): void {
  const { citations } = records
  const standing = new Map(content.citations.map((citation) => [citation.id, citation]))
  for (const row of citations.ofStory(storyId)) {
    if (!standing.has(row.id)) citations.save({ ...row, updated_at: now, removed_at: now })
  }
  for (const { storyId: _, sourceId, createdAt, updatedAt: __, checked, ...same } of standing.values()) {
    // A source that was purged takes its citations along.
    if (!citations.hasParties(storyId, sourceId).source) continue
    citations.save({ ...same, story_id: storyId, source_id: sourceId, checked: Number(checked), created_at: createdAt, updated_at: now, removed_at: null })
  }
}

/** A figure that took its caption or alt text from its photo keeps the words that it showed, where the photo's own differ by now. */
function withCaptionsOfThen(block: StoredBlock, records: StoryRecords, content: VersionContent): StoredBlock {
  const visit = (node: DocumentNode): DocumentNode => {
    if (node.type !== 'figure') return node.content === undefined ? node : { ...node, content: node.content.map(visit) }
    const then = content.photos.find((photo) => photo.id === node.attrs?.['photoId'])?.fields
    const photo = then && records.photos.get(String(node.attrs?.['photoId']))
    if (then === undefined || photo === undefined) return node
    const now = photoFieldsOf(photo)
    let attrs: Record<string, unknown> = { caption: null, alt: null, ...node.attrs }
    const shown = { id: photo.id, fields: wholePhotoFields(then) }
    if (attrs['caption'] === null && shown.fields.caption !== now.caption) attrs = withWords(attrs, 'caption', shown.fields.caption, shown)
    if (attrs['alt'] === null && shown.fields.altText !== now.altText) attrs = withWords(attrs, 'alt', shown.fields.altText, shown)
    return { ...node, attrs }
  }
  return { ...block, content: { ...visit(nodeOf(block)) } }
}
