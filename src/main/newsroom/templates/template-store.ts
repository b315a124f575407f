import { templateBlocks } from '#domain/template/template-blocks.ts'
import { storyBeginning, templateContent, type Template, type TemplateContent, type TemplateKind } from '#domain/template/template.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'

export interface TemplateRow {
  id: string
  kind: TemplateKind
  name: string
  abbreviation: string
  /** JSON. */
  fields: string
  /** JSON. */
  blocks: string
  revision: number
  field_revisions: string
  created_at: string
  updated_at: string
  removed_at: string | null
}

type NewRow = Omit<TemplateRow, 'removed_at'>
type ChangedRow = Omit<NewRow, 'kind' | 'created_at'>

/** The rows of snippets and of templates of stories. */
export class TemplateStore {
  readonly #statements

  constructor(database: NewsroomDatabase) {
    this.#statements = {
      list: database.prepare<[], TemplateRow>('SELECT * FROM text_template WHERE removed_at IS NULL ORDER BY name, id'),
      get: database.prepare<[string], TemplateRow>('SELECT * FROM text_template WHERE id = ?'),
      withAbbreviation: database.prepare<[string], TemplateRow>('SELECT * FROM text_template WHERE abbreviation = ? AND removed_at IS NULL'),
      count: database.connection.prepare<[], number>('SELECT count(*) FROM text_template WHERE removed_at IS NULL').pluck(),
      insert: database.prepare<[NewRow]>(
        `INSERT INTO text_template (id, kind, name, abbreviation, fields, blocks, revision, field_revisions, created_at, updated_at)
         VALUES (@id, @kind, @name, @abbreviation, @fields, @blocks, @revision, @field_revisions, @created_at, @updated_at)`,
      ),
      save: database.prepare<[ChangedRow]>(
        `UPDATE text_template SET name = @name, abbreviation = @abbreviation, fields = @fields, blocks = @blocks, revision = @revision,
           field_revisions = @field_revisions, updated_at = @updated_at WHERE id = @id`,
      ),
      setRemoved: database.prepare<[string | null, string, string, string]>('UPDATE text_template SET removed_at = ?, abbreviation = ?, updated_at = ? WHERE id = ?'),
    }
  }

  list(): TemplateRow[] {
    return this.#statements.list.all()
  }

  get(id: string): TemplateRow | undefined {
    return this.#statements.get.get(id)
  }

  withAbbreviation(abbreviation: string): TemplateRow | undefined {
    return abbreviation === '' ? undefined : this.#statements.withAbbreviation.get(abbreviation)
  }

  count(): number {
    return this.#statements.count.get() ?? 0
  }

  insert(row: NewRow): void {
    this.#statements.insert.run(row)
  }

  save(row: ChangedRow): void {
    this.#statements.save.run(row)
  }

  setRemoved(id: string, removedAt: string | null, abbreviation: string, updatedAt: string): void {
    this.#statements.setRemoved.run(removedAt, abbreviation, updatedAt, id)
  }
}

/** What a row says, as far as it is a template's: the file may have been written by anybody, and one bad row must not hide the others. */
export function contentOf(row: TemplateRow): TemplateContent {
  const blocks: unknown = JSON.parse(row.blocks)
  const { shape } = templateContent
  return {
    name: row.name.slice(0, 200),
    abbreviation: shape.abbreviation.safeParse(row.abbreviation).data ?? '',
    story: storyBeginning.safeParse(JSON.parse(row.fields)).data ?? {},
    blocks: shape.blocks.safeParse(Array.isArray(blocks) ? templateBlocks(blocks) : []).data ?? [],
  }
}

export function columnsOf({ name, abbreviation, story, blocks }: TemplateContent): Pick<TemplateRow, 'name' | 'abbreviation' | 'fields' | 'blocks'> {
  return { name, abbreviation, fields: JSON.stringify(story), blocks: JSON.stringify(blocks) }
}

export function templateOf(row: TemplateRow): Template {
  return { id: row.id, kind: row.kind, content: contentOf(row), revision: row.revision, updatedAt: row.updated_at }
}
