import type { Citation, Source, SourceFields } from '#domain/source/source.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { changedFields, cleanFields, refuseStaleFields, type FieldRevisions } from '../field-revisions.ts'
import { newId } from '../new-id.ts'
import { CitationStore } from './citation-store.ts'
import { SourceStore, sourceFieldsOf, sourceOf, type SourceRow } from './source-store.ts'

const emptyFields: SourceFields = { kind: 'person', name: '', title: '', affiliation: '', contacts: '', attribution: 'on-record', notes: '' }

/** Whom and what the stories rest on. */
export class Sources {
  readonly #database: NewsroomDatabase
  readonly #store: SourceStore
  readonly #citations: CitationStore

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new SourceStore(database)
    this.#citations = new CitationStore(database)
  }

  /** The sources by name; or those in the trash, the last thrown away first. */
  list(options: { trashed?: boolean } = {}): Promise<Source[]> {
    return this.#database.read(() => this.#store.list(options.trashed ?? false).map(sourceOf))
  }

  counts(): Promise<{ kept: number; trashed: number }> {
    return this.#database.read(() => this.#store.counts())
  }

  /** The names of persons who speak on the record, and of nobody else. */
  namesOnRecord(): Promise<string[]> {
    return this.#database.read(() => this.#store.namesOnRecord())
  }

  /** Fails with NOT_FOUND. */
  get(sourceId: string): Promise<Source> {
    return this.#database.read(() => sourceOf(this.#row(sourceId)))
  }

  create(fields: Partial<SourceFields>, origin: string): Promise<Source> {
    return this.#database.write(origin, (changed) => {
      const id = newId()
      this.#store.insert({ ...emptyFields, ...cleanFields(fields), id, revision: 1, field_revisions: '{}', updated_at: utcNow() })
      changed('source', id, 'created')
      return sourceOf(this.#row(id))
    })
  }

  /** Writes the named fields alone. Fails with STALE where one of them was changed after `baseRevision`, with NOT_FOUND. */
  saveFields(change: { sourceId: string; baseRevision: number; changes: Partial<SourceFields> }, origin: string): Promise<{ revision: number; updatedAt: string }> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(change.sourceId)
      const before = sourceFieldsOf(row)
      const changes = cleanFields(change.changes)
      const revisions = JSON.parse(row.field_revisions) as FieldRevisions
      refuseStaleFields(Object.keys(changes), change.baseRevision, row.revision, revisions)
      const names = changedFields(before, changes)
      if (names.length === 0) return { revision: row.revision, updatedAt: row.updated_at }
      const revision = row.revision + 1
      for (const name of names) revisions[name] = revision
      const updatedAt = utcNow()
      this.#store.save({ ...before, ...changes, id: row.id, revision, field_revisions: JSON.stringify(revisions), updated_at: updatedAt })
      changed('source', row.id, 'fields')
      return { revision, updatedAt }
    })
  }

  /** What rests on a source, with the headline of each story. */
  citations(sourceId: string): Promise<(Citation & { headline: string })[]> {
    return this.#database.read(() => this.#citations.ofSource(this.#row(sourceId).id))
  }

  trash(sourceId: string, origin: string): Promise<void> {
    return this.#setTrashed(sourceId, utcNow(), origin)
  }

  restoreFromTrash(sourceId: string, origin: string): Promise<void> {
    return this.#setTrashed(sourceId, null, origin)
  }

  /** Deletes a source for good. Fails with IN_USE while a story cites it. */
  purge(sourceId: string, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(sourceId)
      const headlines = [...new Set(this.#citations.ofSource(row.id).map((citation) => citation.headline))]
      if (headlines.length > 0) throw new NewsroomError('IN_USE', { headlines })
      this.#store.remove(row.id)
      changed('source', row.id, 'purged')
    })
  }

  #setTrashed(sourceId: string, trashedAt: string | null, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(sourceId)
      if ((row.trashed_at === null) === (trashedAt === null)) return
      this.#store.setTrashed(row.id, trashedAt, utcNow())
      changed('source', row.id, trashedAt === null ? 'restored' : 'trashed')
    })
  }

  #row(sourceId: string): SourceRow {
    const row = this.#store.get(sourceId)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'source' })
    return row
  }
}
