import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFieldSaver, type FieldSaver } from './field-saver.ts'
import { saveState } from './save-state.ts'

interface Fields {
  headline: string
  dek: string
  slug: string
}

const refusal = (kind: string, data: object) => new ORPCError(kind, { defined: true, data })

/** A newsroom of one story, which keeps a revision for each field and tidies slugs. */
class Newsroom {
  fields: Fields = { headline: 'Old', dek: 'Old dek', slug: 'old' }
  revision = 1
  readonly written: Partial<Fields>[] = []
  readonly conflicts: Partial<Fields>[] = []
  readonly #revisions = new Map<string, number>()
  broken = false
  /** The write arrives, its answer does not. */
  losesAnswer = false

  async save(changes: Partial<Fields>, baseRevision: number): Promise<{ revision: number; fields: Fields }> {
    if (this.broken) throw new Error('The line is broken')
    if (changes.slug === 'taken') throw refusal('SLUG_TAKEN', { slug: 'taken' })
    if (Object.keys(changes).some((name) => (this.#revisions.get(name) ?? 0) > baseRevision)) throw refusal('STALE', { revision: this.revision })
    this.change(changes)
    this.written.push(changes)
    if (this.losesAnswer) {
      this.losesAnswer = false
      throw new Error('The line broke')
    }
    return { revision: this.revision, fields: this.fields }
  }

  /** Somebody else's write. */
  change(changes: Partial<Fields>): void {
    this.revision += 1
    for (const name of Object.keys(changes)) this.#revisions.set(name, this.revision)
    this.fields = { ...this.fields, ...changes, ...(changes.slug === undefined ? {} : { slug: changes.slug.trim() }) }
  }
}

let newsroom: Newsroom
let saver: FieldSaver<Fields>

beforeEach(() => {
  vi.useFakeTimers()
  newsroom = new Newsroom()
  saver = createFieldSaver<Fields>({
    id: 'story-fields:test',
    fields: newsroom.fields,
    revision: 1,
    save: (changes, baseRevision) => newsroom.save(changes, baseRevision),
    reread: async () => ({ fields: newsroom.fields, revision: newsroom.revision }),
    keepConflict: async (ours) => void newsroom.conflicts.push(ours),
  })
})

afterEach(() => {
  saver.stop()
  vi.useRealTimers()
})

describe('saving of fields', () => {
  test('a change is on the screen at once, told as unsaved, and on the disk a moment after the last key', async () => {
    saver.change('headline', 'N')
    saver.change('headline', 'New')
    expect(saver.fields().headline).toBe('New')
    expect(saveState()).toEqual({ state: 'saving' })
    await vi.advanceTimersByTimeAsync(250)
    expect(newsroom.written).toEqual([{ headline: 'New' }])
    expect(saveState()).toEqual({ state: 'saved' })
  })

  test('typing that goes on is saved at least every second', async () => {
    for (let key = 0; key < 20; key++) {
      saver.change('headline', `New ${key}`)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(newsroom.written.length).toBeGreaterThanOrEqual(2)
  })

  test('a failure is told, the words stay, and they are saved when it is over', async () => {
    newsroom.broken = true
    saver.change('dek', 'Typed')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(saveState()).toMatchObject({ state: 'unsaved' })
    expect(saver.fields().dek).toBe('Typed')
    newsroom.broken = false
    await vi.advanceTimersByTimeAsync(6_000)
    expect(newsroom.fields.dek).toBe('Typed')
    expect(saveState()).toEqual({ state: 'saved' })
  })

  test('a refused slug keeps no other field waiting and is told until it is changed', async () => {
    saver.change('slug', 'taken')
    saver.change('headline', 'New')
    await vi.advanceTimersByTimeAsync(300)
    expect(newsroom.fields.headline).toBe('New')
    expect(saver.problems().slug?.message).toBe('error.SLUG_TAKEN')
    expect(saveState()).toMatchObject({ state: 'unsaved' })
    saver.change('slug', 'free')
    await vi.advanceTimersByTimeAsync(300)
    expect(newsroom.fields.slug).toBe('free')
    expect(saveState()).toEqual({ state: 'saved' })
  })

  test('what the newsroom tidied is shown when the field is left, not while it is typed', async () => {
    saver.change('slug', 'port ')
    await vi.advanceTimersByTimeAsync(300)
    expect(saver.fields().slug).toBe('port ')
    saver.settle('slug')
    expect(saver.fields().slug).toBe('port')
  })

  test('a field changed elsewhere comes in beside the one that is typed here', async () => {
    newsroom.change({ dek: 'Their dek' })
    saver.change('headline', 'Mine')
    await vi.advanceTimersByTimeAsync(300)
    expect(saver.fields()).toMatchObject({ headline: 'Mine', dek: 'Their dek' })
    expect(newsroom.conflicts).toEqual([])
  })

  test('the same field changed elsewhere is shown as it is there, and ours is put aside', async () => {
    newsroom.change({ headline: 'Theirs' })
    saver.change('headline', 'Mine')
    saver.change('dek', 'My dek')
    await vi.advanceTimersByTimeAsync(600)
    expect(newsroom.conflicts).toEqual([{ headline: 'Mine' }])
    expect(saver.fields()).toMatchObject({ headline: 'Theirs', dek: 'My dek' })
    expect(newsroom.fields).toMatchObject({ headline: 'Theirs', dek: 'My dek' })
  })

  test('a write that arrived although its answer was lost is no conflict with what is typed on', async () => {
    newsroom.losesAnswer = true
    saver.change('headline', 'Port')
    await vi.advanceTimersByTimeAsync(250)
    saver.change('headline', 'Port talks')
    await vi.advanceTimersByTimeAsync(6_000)
    expect(newsroom.conflicts).toEqual([])
    expect(newsroom.fields.headline).toBe('Port talks')
    expect(saveState()).toEqual({ state: 'saved' })
  })
})
