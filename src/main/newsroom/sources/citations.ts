import type { Citation } from '#domain/source/source.ts'
import type { NewsroomDatabase } from '../database/newsroom-database.ts'
import { utcNow } from '../clock.ts'
import { NewsroomError } from '../errors.ts'
import { cleanFields } from '../field-revisions.ts'
import { CitationStore, citationOf, type CitationRow } from './citation-store.ts'

export interface NewCitation {
  /** Made by the window, which sets the mark with the same id. */
  citationId: string
  storyId: string
  sourceId: string
  kind: Citation['kind']
  passage: string
}

export type CitationChanges = Partial<Pick<Citation, 'kind' | 'note' | 'checked' | 'sourceId'>>

/** Which passage of which story rests on which source. */
export class Citations {
  readonly #database: NewsroomDatabase
  readonly #store: CitationStore

  constructor(database: NewsroomDatabase) {
    this.#database = database
    this.#store = new CitationStore(database)
  }

  /** The citations of a story, oldest first; removed ones apart. */
  ofStory(storyId: string): Promise<Citation[]> {
    return this.#database.read(() => this.#store.ofStory(storyId).map(citationOf))
  }

  /** Cites a source. An id that was removed before comes back, as undo does it. Fails with NOT_FOUND, INVALID. */
  create(citation: NewCitation, origin: string): Promise<Citation> {
    return this.#database.write(origin, (changed) => {
      const { citationId: id, storyId, sourceId, kind } = citation
      this.#requireParties(storyId, sourceId)
      const before = this.#store.get(id)
      if (before !== undefined && before.story_id !== storyId) throw new NewsroomError('INVALID', { reason: 'Another story has a citation with this id.' })
      const now = utcNow()
      const { passage } = cleanFields({ passage: citation.passage })
      const row: CitationRow = {
        id,
        story_id: storyId,
        source_id: sourceId,
        kind,
        passage,
        note: before?.note ?? '',
        checked: before?.checked ?? 0,
        created_at: before?.created_at ?? now,
        updated_at: now,
        removed_at: null,
      }
      this.#store.save(row)
      changed('citation', id, 'created')
      return citationOf(row)
    })
  }

  /** Gives a pasted citation mark a row of its own, like that of the mark it was copied from. Fails with NOT_FOUND. */
  copy(copy: { fromId: string; toId: string; storyId: string }, origin: string): Promise<Citation> {
    return this.#database.write(origin, (changed) => {
      const from = this.#row(copy.fromId)
      this.#requireParties(copy.storyId, from.source_id)
      if (this.#store.get(copy.toId) !== undefined) throw new NewsroomError('INVALID', { reason: 'There is a citation with this id already.' })
      const now = utcNow()
      const row: CitationRow = { ...from, id: copy.toId, story_id: copy.storyId, created_at: now, updated_at: now, removed_at: null }
      this.#store.save(row)
      changed('citation', row.id, 'created')
      return citationOf(row)
    })
  }

  /** Fails with NOT_FOUND. */
  save(change: { citationId: string; changes: CitationChanges }, origin: string): Promise<Citation> {
    return this.#database.write(origin, (changed) => {
      const before = this.#row(change.citationId)
      const changes = cleanFields(change.changes)
      if (changes.sourceId !== undefined) this.#requireParties(before.story_id, changes.sourceId)
      const row: CitationRow = {
        ...before,
        kind: changes.kind ?? before.kind,
        note: changes.note ?? before.note,
        checked: changes.checked === undefined ? before.checked : Number(changes.checked),
        source_id: changes.sourceId ?? before.source_id,
        updated_at: utcNow(),
      }
      this.#store.save(row)
      changed('citation', row.id, 'saved')
      return citationOf(row)
    })
  }

  /** Takes a citation out of its story. Its row is kept, since undo or an older version may bring the mark back. Fails with NOT_FOUND. */
  remove(citationId: string, origin: string): Promise<void> {
    return this.#database.write(origin, (changed) => {
      const row = this.#row(citationId)
      if (row.removed_at !== null) return
      const now = utcNow()
      this.#store.save({ ...row, updated_at: now, removed_at: now })
      changed('citation', row.id, 'removed')
    })
  }

  #requireParties(storyId: string, sourceId: string): void {
    const { story, source } = this.#store.hasParties(storyId, sourceId)
    if (!story) throw new NewsroomError('NOT_FOUND', { kind: 'story' })
    if (!source) throw new NewsroomError('NOT_FOUND', { kind: 'source' })
  }

  #row(citationId: string): CitationRow {
    const row = this.#store.get(citationId)
    if (row === undefined) throw new NewsroomError('NOT_FOUND', { kind: 'citation' })
    return row
  }
}
