import { captionTemplateContent, type CaptionTemplateContent } from '#domain/photo/captions/caption-template.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import type { KeptRow, KeptStore } from './kept-things.ts'

export interface CaptionTemplateRow extends KeptRow {
  /** JSON: the language and the text of each field. */
  fields: string
}

/** The rows of templates of captions. */
export class CaptionTemplateStore implements KeptStore<CaptionTemplateContent> {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[], CaptionTemplateRow>('SELECT * FROM caption_template WHERE removed_at IS NULL ORDER BY name, id'),
      get: database.prepare<[string], CaptionTemplateRow>('SELECT * FROM caption_template WHERE id = ?'),
      count: database.connection.prepare<[], number>('SELECT count(*) FROM caption_template WHERE removed_at IS NULL').pluck(),
      insert: database.prepare<[Omit<CaptionTemplateRow, 'removed_at'>]>(
        `INSERT INTO caption_template (id, name, fields, revision, field_revisions, created_at, updated_at)
         VALUES (@id, @name, @fields, @revision, @field_revisions, @created_at, @updated_at)`,
      ),
      save: database.prepare<[Omit<CaptionTemplateRow, 'created_at' | 'removed_at'>]>(
        'UPDATE caption_template SET name = @name, fields = @fields, revision = @revision, field_revisions = @field_revisions, updated_at = @updated_at WHERE id = @id',
      ),
      setRemoved: database.prepare<[string | null, string, string]>('UPDATE caption_template SET removed_at = ?, updated_at = ? WHERE id = ?'),
    }
  }

  list(): CaptionTemplateRow[] {
    return this.#statements.list.all()
  }

  get(id: string): CaptionTemplateRow | undefined {
    return this.#statements.get.get(id)
  }

  count(): number {
    return this.#statements.count.get() ?? 0
  }

  insert(row: Omit<KeptRow, 'removed_at'>, content: CaptionTemplateContent): void {
    this.#statements.insert.run({ ...row, ...columnsOf(content) })
  }

  save(row: Pick<KeptRow, 'id' | 'revision' | 'field_revisions' | 'updated_at'>, content: CaptionTemplateContent): void {
    this.#statements.save.run({ ...row, ...columnsOf(content) })
  }

  setRemoved(id: string, removedAt: string | null, updatedAt: string): void {
    this.#statements.setRemoved.run(removedAt, updatedAt, id)
  }

  contentOf({ name, fields }: CaptionTemplateRow): CaptionTemplateContent | null {
    const kept: unknown = JSON.parse(fields)
    return captionTemplateContent.safeParse({ language: '', texts: {}, ...(typeof kept === 'object' ? kept : {}), name: name.slice(0, 200) }).data ?? null
  }
}

function columnsOf({ name, language, texts }: CaptionTemplateContent): Pick<CaptionTemplateRow, 'name' | 'fields'> {
  return { name, fields: JSON.stringify({ language, texts }) }
}
