import type { Citation } from '#domain/source/source.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { freeSlug } from '#domain/story/slug.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { utcNow } from '../clock.ts'
import { newId } from '../new-id.ts'
import { emptyBodyHash } from './block-hash.ts'
import { nodeOf, storedBlock } from './block-node.ts'
import { writeBlocks } from './body-writer.ts'
import type { StoryRecords } from './story-records.ts'
import { columnsOf, fieldsOf, type StoryRow } from './story-row.ts'
import { isTaken } from './story-slugs.ts'

/** Makes a copy of a story and gives its id. Blocks, placements and citations get ids of their own, so that the two never meet again. */
export function duplicateStory(records: StoryRecords, row: StoryRow): string {
  const { store } = records
  const id = newId()
  const now = utcNow()
  const fields = fieldsOf(row)
  const isOut = fields.status === 'published' || fields.status === 'killed'
  const copied = {
    ...fields,
    slug: freeSlug(fields.slug, (slug) => isTaken(store, id, slug)),
    status: isOut ? ('draft' as const) : fields.status,
  }
  store.insert({
    id,
    ...columnsOf(copied),
    slug_by_hand: row.slug_by_hand,
    fields_revision: 1,
    field_revisions: '{}',
    body_revision: 1,
    body_hash: emptyBodyHash(),
    words: row.words,
    characters: row.characters,
    created_at: now,
    updated_at: now,
  })
  const citations = records.citations.ofStory(row.id)
  const newCitationIds = new Map<Citation['id'], Citation['id']>(citations.map((citation) => [citation.id, newId()]))
  const blocks = store.blocks(row.id).map((block) => withNewIds(storedBlock(block), newCitationIds))
  const hash = writeBlocks(store, id, emptyBodyHash(), blocks, [])
  store.saveBody(id, { revision: 1, hash, words: row.words, characters: row.characters, updatedAt: now })
  for (const citation of citations) {
    records.citations.save({ ...citation, id: newCitationIds.get(citation.id) ?? newId(), story_id: id, created_at: now, updated_at: now })
  }
  return id
}

function withNewIds(block: StoredBlock, newCitationIds: ReadonlyMap<string, string>): StoredBlock {
  const id = newId()
  const content = renamed(nodeOf(block), newCitationIds)
  return { id, order: block.order, content: { ...content, attrs: { ...content.attrs, id } } }
}

/** A node with new ids for the placements and citations in it. The mark of a citation that is gone is left out. */
function renamed(node: DocumentNode, newCitationIds: ReadonlyMap<string, string>): DocumentNode {
  const copy: DocumentNode = { ...node }
  if (node.type === 'figure') copy.attrs = { ...node.attrs, placementId: newId() }
  if (node.marks !== undefined) {
    const marks = node.marks.flatMap((mark) => {
      if (mark.type !== 'citation') return [mark]
      const id = newCitationIds.get(String(mark.attrs?.['id']))
      return id === undefined ? [] : [{ ...mark, attrs: { ...mark.attrs, id } }]
    })
    if (marks.length > 0) copy.marks = marks
    else delete copy.marks
  }
  if (node.content !== undefined) copy.content = node.content.map((child) => renamed(child, newCitationIds))
  return copy
}
