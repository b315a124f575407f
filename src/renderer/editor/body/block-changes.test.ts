import fc from 'fast-check'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '#domain/document/schema.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { changesSince, type SavedBlock } from './block-changes.ts'

const paragraph = (id: string, words: string) => documentSchema.node('paragraph', { id }, words === '' ? [] : [documentSchema.text(words)])
const body = (blocks: readonly Node[]) => documentSchema.node('doc', null, blocks)
const words = (node: Node) => `${String(node.attrs['id'])}:${node.textContent}`

/** The newsroom's side: rows by id, sorted bytewise by their order. */
class Rows {
  readonly #rows = new Map<string, StoredBlock>()

  write(upserted: readonly StoredBlock[], removed: readonly string[]): void {
    for (const id of removed) this.#rows.delete(id)
    for (const block of upserted) this.#rows.set(block.id, block)
  }

  read(): string[] {
    const sorted = [...this.#rows.values()].sort((a, b) => (a.order < b.order ? -1 : 1))
    return sorted.map(({ content }) => words(documentSchema.nodeFromJSON(content)))
  }
}

type Edit = { kind: 'insert'; at: number } | { kind: 'remove'; at: number } | { kind: 'change'; at: number } | { kind: 'move'; at: number; to: number }

let count = 0
function apply(blocks: Node[], edit: Edit): Node[] {
  const at = blocks.length === 0 ? 0 : edit.at % blocks.length
  const next = [...blocks]
  count += 1
  if (edit.kind === 'insert' || blocks.length === 0) next.splice(at, 0, paragraph(`new-${count}`, 'new'))
  else if (edit.kind === 'remove') next.splice(at, 1)
  else if (edit.kind === 'change') next[at] = paragraph(String(blocks[at]?.attrs['id']), `changed ${count}`)
  else next.splice(edit.to % blocks.length, 0, ...next.splice(at, 1))
  return next
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('change' as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(30), to: fc.nat(30) }),
)

describe('changed blocks of a body', () => {
  test('what is written makes the newsroom have exactly the body, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edits, { maxLength: 6 }), { maxLength: 12 }), (saves) => {
        const rows = new Rows()
        let saved: readonly SavedBlock[] = []
        let blocks: Node[] = [paragraph('first', 'A'), paragraph('second', 'B')]
        for (const save of [[], ...saves]) {
          blocks = save.reduce(apply, blocks)
          const { upserted, removed, next } = changesSince(saved, body(blocks.length === 0 ? [paragraph('empty', '')] : blocks))
          if (blocks.length === 0) blocks = [paragraph('empty', '')]
          rows.write(upserted, removed)
          saved = next
          expect(rows.read()).toEqual(blocks.map(words))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('one changed block is one row, however long the body', () => {
    const blocks = Array.from({ length: 200 }, (_, index) => paragraph(`p${index}`, `Line ${index}`))
    const { next } = changesSince([], body(blocks))
    const { upserted, removed } = changesSince(next, body(blocks.with(100, paragraph('p100', 'Changed'))))
    expect(upserted.map(({ id }) => id)).toEqual(['p100'])
    expect(removed).toEqual([])
  })

  test('a block moved from the end to the front is the only one written', () => {
    const blocks = Array.from({ length: 20 }, (_, index) => paragraph(`p${index}`, `Line ${index}`))
    const { next } = changesSince([], body(blocks))
    const last = blocks.at(-1) as Node
    expect(changesSince(next, body([last, ...blocks.slice(0, -1)])).upserted.map(({ id }) => id)).toEqual(['p19'])
  })
})
