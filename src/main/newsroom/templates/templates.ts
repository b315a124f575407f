import { templateBlocks } from '#domain/template/template-blocks.ts'
import { mostTemplates, template, type Template, type TemplateContent, type TemplateKind } from '#domain/template/template.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { changedFields, cleanFields, refuseStaleFields, type FieldRevisions } from '../field-revisions.ts'
import { newId } from '../new-id.ts'
import { columnsOf, contentOf, TemplateStore, templateOf, type TemplateRow } from './template-store.ts'

export interface TemplateChange {
  templateId: string
  baseRevision: number
  changes: Partial<TemplateContent>
}

/** The newsroom's snippets, and the templates that its stories begin with. */
export class Templates {
  readonly #database: NewsroomDatabase
  readonly #store: TemplateStore

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new TemplateStore(database)
  }

  /** All of them by name; a row that is none, whoever wrote it, is left out. */
  list(): Promise<Template[]> {
    return this.#database.read(() => this.#store.list().map(templateOf).filter((one) => template.safeParse(one).success))
  }

  /** Keeps a new one. Photos, citations and whatever else a template cannot have are left out. Fails with ABBREVIATION_TAKEN, INVALID. */
  create({ kind, content }: { kind: TemplateKind; content: TemplateContent }, origin: string): Promise<Template> {
    return this.#database.write(origin, (changed) => {
      if (this.#store.count() >= mostTemplates) throw new NewsroomError('INVALID', { reason: `A newsroom keeps at most ${mostTemplates} snippets and templates.` })
      const id = newId()
      const now = utcNow()
      const kept = tidy(content)
      this.#refuseTaken(id, kept.abbreviation)
      this.#store.insert({ id, kind, ...columnsOf(kept), revision: 1, field_revisions: '{}', created_at: now, updated_at: now })
      changed('template', id, 'created')
      return templateOf(this.#row(id))
    })
  }

  /** Writes what is named alone. Fails with STALE where that was changed after `baseRevision`, with ABBREVIATION_TAKEN, with NOT_FOUND. */
  save(change: TemplateChange, origin: string): Promise<{ revision: number; content: TemplateContent }> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(change.templateId)
      const before = contentOf(row)
      const content = tidy({ ...before, ...change.changes })
      const revisions = JSON.parse(row.field_revisions) as FieldRevisions
      refuseStaleFields(Object.keys(change.changes), change.baseRevision, row.revision, revisions)
      const names = changedFields(before, content)
      if (names.length === 0) return { revision: row.revision, content: before }
      if (row.removed_at === null) this.#refuseTaken(row.id, content.abbreviation)
      const revision = row.revision + 1
      for (const name of names) revisions[name] = revision
      this.#store.save({ id: row.id, ...columnsOf(content), revision, field_revisions: JSON.stringify(revisions), updated_at: utcNow() })
      changed('template', row.id, 'saved')
      return { revision, content }
    })
  }

  /** Takes one out of use; `restore` brings it back. */
  remove(templateId: string, origin: string): Promise<void> {
    return this.#setRemoved(templateId, utcNow(), origin)
  }

  /** Brings a removed one back, without its abbreviation where another snippet has that by now. */
  restore(templateId: string, origin: string): Promise<void> {
    return this.#setRemoved(templateId, null, origin)
  }

  #setRemoved(templateId: string, removedAt: string | null, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(templateId)
      if ((row.removed_at === null) === (removedAt === null)) return
      const isTaken = removedAt === null && this.#store.withAbbreviation(row.abbreviation) !== undefined
      this.#store.setRemoved(row.id, removedAt, isTaken ? '' : row.abbreviation, utcNow())
      changed('template', row.id, removedAt === null ? 'restored' : 'removed')
    })
  }

  #refuseTaken(id: string, abbreviation: string): void {
    const owner = this.#store.withAbbreviation(abbreviation)
    if (owner !== undefined && owner.id !== id) throw new NewsroomError('ABBREVIATION_TAKEN', { abbreviation, name: owner.name })
  }

  #row(id: string): TemplateRow {
    const row = this.#store.get(id)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'template' })
    return row
  }
}

/** A content as it is kept: text in normal form, and only what a template may hold. */
function tidy({ name, abbreviation, story, blocks }: TemplateContent): TemplateContent {
  return { ...cleanFields({ name, abbreviation }), story: cleanFields(story), blocks: templateBlocks(blocks).map((block) => ({ ...block })) }
}
