import { wholePhotoFields, type KeptPhotoFields, type PhotoFields } from '#domain/photo/fields.ts'
import { photoFacts, type ListedPhoto, type Photo, type PhotoOriginal } from '#domain/photo/photo.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

export interface PhotoRow {
  id: string
  file_name: string
  sha256: string | null
  media_type: PhotoOriginal['mediaType'] | null
  bytes: number | null
  width: number | null
  height: number | null
  /** JSON of `PhotoFacts`, as far as they were known when the file came in. */
  facts: string
  /** A fingerprint of the picture by which its likes are found, null where none was made. */
  look: string | null
  fields: string
  field_revisions: string
  drift: string
  revision: number
  created_at: string
  updated_at: string
  trashed_at: string | null
}

/** Sorts after every id. */
const afterAllIds = 'g'

/** The rows of photos, and where they are placed. */
export class PhotoStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[], PhotoRow>('SELECT * FROM photo WHERE trashed_at IS NULL ORDER BY created_at DESC, id DESC'),
      listTrashed: database.prepare<[], PhotoRow>('SELECT * FROM photo WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC'),
      get: database.prepare<[string], PhotoRow>('SELECT * FROM photo WHERE id = ?'),
      page: database.prepare<[string, number], PhotoRow>('SELECT * FROM photo WHERE id < ? AND trashed_at IS NULL ORDER BY id DESC LIMIT ?'),
      some: database.prepare<[string], PhotoRow>('SELECT * FROM photo WHERE id IN (SELECT value FROM json_each(?))'),
      bySha256: database.prepare<[string], PhotoRow>('SELECT * FROM photo WHERE sha256 = ?'),
      ofStory: database.prepare<[string, string], PhotoRow>(
        `SELECT * FROM photo WHERE id IN (SELECT photo_id FROM placement WHERE story_id = ? UNION SELECT lead_photo_id FROM story WHERE id = ?) ORDER BY id`,
      ),
      save: database.prepare<[PhotoRow]>(
        `INSERT INTO photo (id, file_name, sha256, media_type, bytes, width, height, facts, look, fields, field_revisions, drift, revision, created_at, updated_at, trashed_at)
         VALUES (@id, @file_name, @sha256, @media_type, @bytes, @width, @height, @facts, @look, @fields, @field_revisions, @drift, @revision, @created_at, @updated_at, @trashed_at)
         ON CONFLICT (id) DO UPDATE SET file_name = excluded.file_name, sha256 = excluded.sha256, media_type = excluded.media_type, bytes = excluded.bytes,
           width = excluded.width, height = excluded.height, facts = excluded.facts, look = excluded.look, fields = excluded.fields, field_revisions = excluded.field_revisions, drift = excluded.drift,
           revision = excluded.revision, updated_at = excluded.updated_at, trashed_at = excluded.trashed_at`,
      ),
      looks: database.prepare<[], Pick<PhotoRow, 'id' | 'file_name' | 'look' | 'trashed_at'>>('SELECT id, file_name, look, trashed_at FROM photo'),
      withoutLook: database.prepare<[string, number], { id: string; sha256: string }>('SELECT id, sha256 FROM photo WHERE look IS NULL AND sha256 IS NOT NULL AND id > ? ORDER BY id LIMIT ?'),
      setLook: database.prepare<[string, string, string]>('UPDATE photo SET look = ? WHERE id = ? AND sha256 = ?'),
      notReadWhole: database.prepare<[string, number], PhotoRow>(`SELECT * FROM photo WHERE facts = '{}' AND sha256 IS NOT NULL AND id > ? ORDER BY id LIMIT ?`),
      remove: database.prepare<[string]>('DELETE FROM photo WHERE id = ?'),
      placements: database.prepare<[string, string], { storyId: string; headline: string }>(
        `SELECT id AS storyId, headline FROM story
         WHERE id IN (SELECT story_id FROM placement WHERE photo_id = ? UNION SELECT id FROM story WHERE lead_photo_id = ?) ORDER BY updated_at DESC, id`,
      ),
      personsAfter: database.prepare<[string, number], { id: string; persons: string | null }>(
        "SELECT id, json_extract(fields, '$.personsShown') AS persons FROM photo WHERE id > ? AND trashed_at IS NULL ORDER BY id LIMIT ?",
      ),
      firstPlacement: database.prepare<[string, string], { placement_id: string }>(
        `SELECT placement.placement_id FROM placement JOIN story_block ON story_block.story_id = placement.story_id AND story_block.id = placement.block_id
         WHERE placement.photo_id = ? AND placement.story_id = ? ORDER BY story_block.ord LIMIT 1`,
      ),
      publications: database.prepare<[string], { storyId: string; headline: string; publishedAt: string }>(
        `SELECT publication.story_id AS storyId, coalesce(story.headline, publication.headline) AS headline, publication.published_at AS publishedAt
         FROM published_photo JOIN publication ON publication.story_id = published_photo.story_id LEFT JOIN story ON story.id = publication.story_id
         WHERE published_photo.photo_id = ? AND instr(publication.snapshot, published_photo.photo_id) > 0 ORDER BY publication.published_at DESC, publication.id`,
      ),
      uses: database.prepare<[], { storyId: string; headline: string; photoId: string }>(
        `SELECT story.id AS storyId, story.headline AS headline, used.photo_id AS photoId
         FROM (SELECT story_id, photo_id FROM placement UNION SELECT id, lead_photo_id FROM story WHERE lead_photo_id IS NOT NULL) AS used
         JOIN story ON story.id = used.story_id ORDER BY story.updated_at DESC, story.id, used.photo_id`,
      ),
      counts: database.prepare<[], { kept: number; trashed: number }>('SELECT count(*) FILTER (WHERE trashed_at IS NULL) AS kept, count(trashed_at) AS trashed FROM photo'),
      sha256s: database.connection.prepare<[], string>('SELECT sha256 FROM photo WHERE sha256 IS NOT NULL ORDER BY sha256').pluck(),
    }
  }

  list(trashed: boolean): PhotoRow[] {
    return trashed ? this.#statements.listTrashed.all() : this.#statements.list.all()
  }

  get(id: string): PhotoRow | undefined {
    return this.#statements.get.get(id)
  }

  page(before: string | null, limit: number): PhotoRow[] {
    return this.#statements.page.all(before ?? afterAllIds, limit)
  }

  some(ids: readonly string[]): PhotoRow[] {
    return this.#statements.some.all(JSON.stringify(ids))
  }

  bySha256(sha256: string): PhotoRow | undefined {
    return this.#statements.bySha256.get(sha256)
  }

  /** The photos placed in a story, its lead photo included. */
  ofStory(storyId: string): PhotoRow[] {
    return this.#statements.ofStory.all(storyId, storyId)
  }

  /** Photos with a file that an older Stet read, by id after the given one. */
  notReadWhole(after: string, limit: number): PhotoRow[] {
    return this.#statements.notReadWhole.all(after, limit)
  }

  /** Adds the row, or lays it over the one with its id. */
  save(row: PhotoRow): void {
    this.#statements.save.run(row)
  }

  /** How every photo is named and what it looks like, those in the trash included. */
  looks(): Pick<PhotoRow, 'id' | 'file_name' | 'look' | 'trashed_at'>[] {
    return this.#statements.looks.all()
  }

  /** Photos with a file of which no fingerprint was made, by id after the given one. */
  withoutLook(after: string, limit: number): { id: string; sha256: string }[] {
    return this.#statements.withoutLook.all(after, limit)
  }

  /** Keeps a photo's fingerprint, unless its file is another by now. */
  setLook(id: string, sha256: string, look: string): void {
    this.#statements.setLook.run(look, id, sha256)
  }

  remove(id: string): void {
    this.#statements.remove.run(id)
  }

  /** The stories in which a photo stands or which it leads, those in the trash included. */
  placements(photoId: string): { storyId: string; headline: string }[] {
    return this.#statements.placements.all(photoId, photoId)
  }

  /** Whom each photo shows, in the order of ids behind one; empty behind the last. */
  personsAfter(id: string, most: number): { id: string; persons: string[] }[] {
    return this.#statements.personsAfter.all(id, most).map((row) => ({ id: row.id, persons: JSON.parse(row.persons ?? '[]') as string[] }))
  }

  uses(): { storyId: string; headline: string; photoId: string }[] {
    return this.#statements.uses.all()
  }

  /** The first place of a photo in the text of a story; null where it does not stand there. */
  firstPlacement(photoId: string, storyId: string): string | null {
    return this.#statements.firstPlacement.get(photoId, storyId)?.placement_id ?? null
  }

  /** When a photo went out with which story, the last time first. */
  publications(photoId: string): { storyId: string; headline: string; publishedAt: string }[] {
    return this.#statements.publications.all(photoId)
  }

  counts(): { kept: number; trashed: number } {
    return this.#statements.counts.get() ?? { kept: 0, trashed: 0 }
  }

  /** The SHA-256 of every original that a photo rests on. */
  originals(): string[] {
    return this.#statements.sha256s.all()
  }
}

export function photoFieldsOf(row: PhotoRow): PhotoFields {
  return wholePhotoFields(JSON.parse(row.fields) as KeptPhotoFields)
}

export function photoOf(row: PhotoRow): Photo {
  return { ...listedPhotoOf(row), facts: photoFacts.parse(JSON.parse(row.facts)), fields: photoFieldsOf(row) }
}

export function listedPhotoOf(row: PhotoRow): ListedPhoto {
  return {
    id: row.id,
    fileName: row.file_name,
    original: originalOf(row),
    ...(row.look === null ? {} : { look: row.look }),
    facts: row.facts,
    fields: row.fields,
    revision: row.revision,
    drift: JSON.parse(row.drift) as string[],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  }
}

function originalOf(row: PhotoRow): PhotoOriginal | null {
  if (row.sha256 === null || row.media_type === null) return null
  return { sha256: row.sha256, mediaType: row.media_type, bytes: row.bytes ?? 0, width: row.width ?? 0, height: row.height ?? 0 }
}
