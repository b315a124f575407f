import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { fieldColumns, summaryColumns, type StoryRow, type SummaryRow } from './story-row.ts'

export interface BlockRow {
  id: string
  ord: string
  content: string
  hash: Buffer
}

export interface PlacementRow {
  placementId: string
  photoId: string
}

type StoryValues = Record<string, string | number | null | Buffer>

/** The rows of stories, their blocks and the placements of photos in them. */
export class StoryStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    const fields = Object.values(fieldColumns)
    const inserted = ['id', 'slug_by_hand', ...fields, 'fields_revision', 'field_revisions', 'body_revision', 'body_hash', 'words', 'characters', 'created_at', 'updated_at']
    this.#statements = {
      list: database.prepare<[], SummaryRow>(`SELECT ${summaryColumns} FROM story WHERE trashed_at IS NULL ORDER BY updated_at DESC, id DESC`),
      listTrashed: database.prepare<[], SummaryRow>(`SELECT ${summaryColumns} FROM story WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC`),
      get: database.prepare<[string], StoryRow>('SELECT * FROM story WHERE id = ?'),
      bySlug: database.prepare<[string], StoryRow>('SELECT * FROM story WHERE slug = ?'),
      slugOwner: database.prepare<[string], { id: string; trashed_at: string | null }>('SELECT id, trashed_at FROM story WHERE slug = ?'),
      insert: database.prepare<[StoryValues]>(`INSERT INTO story (${inserted.join(', ')}) VALUES (${inserted.map((column) => `@${column}`).join(', ')})`),
      saveFields: database.prepare<[StoryValues]>(
        `UPDATE story SET ${fields.map((column) => `${column} = @${column}`).join(', ')}, slug_by_hand = @slug_by_hand,
           fields_revision = @fields_revision, field_revisions = @field_revisions, updated_at = @updated_at WHERE id = @id`,
      ),
      saveBody: database.prepare<[number, Buffer, number, number, string, string]>(
        'UPDATE story SET body_revision = ?, body_hash = ?, words = ?, characters = ?, updated_at = ? WHERE id = ?',
      ),
      setTrashed: database.prepare<[string | null, string, string]>('UPDATE story SET trashed_at = ?, updated_at = ? WHERE id = ?'),
      remove: database.prepare<[string]>('DELETE FROM story WHERE id = ?'),
      blocks: database.prepare<[string], BlockRow>('SELECT id, ord, content, hash FROM story_block WHERE story_id = ? ORDER BY ord, id'),
      blockHash: database.connection.prepare<[string, string], Buffer>('SELECT hash FROM story_block WHERE story_id = ? AND id = ?').pluck(),
      saveBlock: database.prepare<[string, string, string, string, Buffer]>(
        `INSERT INTO story_block (story_id, id, ord, content, hash) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (story_id, id) DO UPDATE SET ord = excluded.ord, content = excluded.content, hash = excluded.hash`,
      ),
      removeBlock: database.prepare<[string, string]>('DELETE FROM story_block WHERE story_id = ? AND id = ?'),
      removeBlocks: database.prepare<[string]>('DELETE FROM story_block WHERE story_id = ?'),
      removePlacements: database.prepare<[string, string]>('DELETE FROM placement WHERE story_id = ? AND block_id = ?'),
      insertPlacement: database.prepare<[string, string, string, string]>('INSERT INTO placement (story_id, block_id, placement_id, photo_id) VALUES (?, ?, ?, ?)'),
      counts: database.prepare<[], { kept: number; trashed: number }>('SELECT count(*) FILTER (WHERE trashed_at IS NULL) AS kept, count(trashed_at) AS trashed FROM story'),
      purgeable: database.prepare<[string, string, string], { versions: number; citations: number; publications: number }>(
        `SELECT (SELECT count(*) FROM version WHERE story_id = ?) AS versions,
                (SELECT count(*) FROM citation WHERE story_id = ? AND removed_at IS NULL) AS citations,
                (SELECT count(*) FROM publication WHERE story_id = ?) AS publications`,
      ),
    }
  }

  list(trashed: boolean): SummaryRow[] {
    return trashed ? this.#statements.listTrashed.all() : this.#statements.list.all()
  }

  get(id: string): StoryRow | undefined {
    return this.#statements.get.get(id)
  }

  bySlug(slug: string): StoryRow | undefined {
    return this.#statements.bySlug.get(slug)
  }

  slugOwner(slug: string): { id: string; trashed_at: string | null } | undefined {
    return this.#statements.slugOwner.get(slug)
  }

  insert(values: StoryValues): void {
    this.#statements.insert.run(values)
  }

  saveFields(values: StoryValues): void {
    this.#statements.saveFields.run(values)
  }

  saveBody(id: string, body: { revision: number; hash: Buffer; words: number; characters: number; updatedAt: string }): void {
    this.#statements.saveBody.run(body.revision, body.hash, body.words, body.characters, body.updatedAt, id)
  }

  setTrashed(id: string, trashedAt: string | null, updatedAt: string): void {
    this.#statements.setTrashed.run(trashedAt, updatedAt, id)
  }

  remove(id: string): void {
    this.#statements.remove.run(id)
  }

  blocks(storyId: string): BlockRow[] {
    return this.#statements.blocks.all(storyId)
  }

  blockHash(storyId: string, blockId: string): Buffer | undefined {
    return this.#statements.blockHash.get(storyId, blockId)
  }

  saveBlock(storyId: string, block: BlockRow, placements: readonly PlacementRow[]): void {
    this.#statements.removePlacements.run(storyId, block.id)
    this.#statements.saveBlock.run(storyId, block.id, block.ord, block.content, block.hash)
    for (const { placementId, photoId } of placements) this.#statements.insertPlacement.run(storyId, block.id, placementId, photoId)
  }

  removeBlock(storyId: string, blockId: string): void {
    this.#statements.removeBlock.run(storyId, blockId)
  }

  removeBlocks(storyId: string): void {
    this.#statements.removeBlocks.run(storyId)
  }

  counts(): { kept: number; trashed: number } {
    return this.#statements.counts.get() ?? { kept: 0, trashed: 0 }
  }

  /** How much goes with a story when it is purged. */
  purgeable(id: string): { versions: number; citations: number; publications: number } {
    return this.#statements.purgeable.get(id, id, id) ?? { versions: 0, citations: 0, publications: 0 }
  }
}
