import type { ChangeEvent } from '#contract/newsroom.ts'
import type { NewsroomErrorData } from '#contract/errors.ts'
import { utcNow } from '../clock.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { NewsroomError } from '../errors.ts'
import { changedFields, cleanFields, refuseStaleFields, type FieldRevisions } from '../field-revisions.ts'
import { newId } from '../new-id.ts'
import { KeptStore, type KeptRow, type KeptTable } from './kept-store.ts'

export interface Kept<Content> {
  id: string
  content: Content
  revision: number
  updatedAt: string
}

export interface KeptChange<Content> {
  id: string
  baseRevision: number
  changes: Partial<Content>
}

/** What is told of a kind: in change events and errors, and how many there may be. */
interface KindOfThing {
  kind: ChangeEvent['kind'] & NewsroomErrorData<'NOT_FOUND'>['kind']
  most: number
  full: string
}

/** Things with a name and a content of which a newsroom keeps several: each is written part by part, taken out of use and brought back. */
export class KeptThings<Content extends { name: string }, Columns extends { name: string }> {
  readonly #database: NewsroomDatabase
  readonly #store: KeptStore<Content, Columns>
  readonly #of: KindOfThing

  constructor(database: NewsroomDatabase, table: KeptTable<Content, Columns>, of: KindOfThing) {
    this.#database = database
    this.#store = new KeptStore(database, table)
    this.#of = of
  }

  /** All by name; a row that is none, whoever wrote it, is left out. */
  list(): Promise<Kept<Content>[]> {
    return this.#database.read(() => this.#store.list().map((row) => this.#kept(row)).filter((one) => one !== null))
  }

  /** Fails with INVALID where there are too many. */
  create(content: Content, origin: string): Promise<Kept<Content>> {
    return this.#database.write(origin, (changed) => {
      if (this.#store.count() >= this.#of.most) throw new NewsroomError('INVALID', { reason: this.#of.full })
      const id = newId()
      const now = utcNow()
      const kept = cleanFields(content)
      this.#store.insert({ id, name: kept.name, revision: 1, field_revisions: '{}', created_at: now, updated_at: now }, kept)
      changed(this.#of.kind, id, 'created')
      return { id, content: kept, revision: 1, updatedAt: now }
    })
  }

  /** Writes what is named alone. Fails with STALE where that was changed after `baseRevision`, with NOT_FOUND. */
  save({ id, baseRevision, changes }: KeptChange<Content>, origin: string): Promise<{ revision: number; content: Content }> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(id)
      const before = this.#store.contentOf(row)
      if (before === null) throw new NewsroomError('NOT_FOUND', { kind: this.#of.kind })
      const content = { ...before, ...cleanFields(changes) }
      const revisions = JSON.parse(row.field_revisions) as FieldRevisions
      refuseStaleFields(Object.keys(changes), baseRevision, row.revision, revisions)
      const names = changedFields(before, content)
      if (names.length === 0) return { revision: row.revision, content: before }
      const revision = row.revision + 1
      for (const name of names) revisions[name] = revision
      this.#store.save({ id, revision, field_revisions: JSON.stringify(revisions), updated_at: utcNow() }, content)
      changed(this.#of.kind, id, 'saved')
      return { revision, content }
    })
  }

  /** Takes one out of use; `restore` brings it back. */
  remove(id: string, origin: string): Promise<void> {
    return this.#setRemoved(id, utcNow(), origin)
  }

  restore(id: string, origin: string): Promise<void> {
    return this.#setRemoved(id, null, origin)
  }

  #setRemoved(id: string, removedAt: string | null, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(id)
      if ((row.removed_at === null) === (removedAt === null)) return
      this.#store.setRemoved(id, removedAt, utcNow())
      changed(this.#of.kind, id, removedAt === null ? 'restored' : 'removed')
    })
  }

  #kept(row: KeptRow & Columns): Kept<Content> | null {
    const content = this.#store.contentOf(row)
    return content && { id: row.id, content, revision: row.revision, updatedAt: row.updated_at }
  }

  #row(id: string): KeptRow & Columns {
    const row = this.#store.get(id)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: this.#of.kind })
    return row
  }
}
