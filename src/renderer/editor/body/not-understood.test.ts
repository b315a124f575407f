import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understood } from '#domain/document/understood-body.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import type { StoredBlock } from '#domain/story/story.ts'
import { changesSince } from './block-changes.ts'
import { readBody } from './read-body.ts'

/** JSON as a database gives it back. */
const asStored = (content: unknown) => JSON.parse(JSON.stringify(content)) as StoredBlock['content']

const name = fc.constantFrom('paragraph', 'heading', 'poll', 'videoEmbed', 'text', 'blockquote', 'tableCell', 'notUnderstood', '')
const attributes = fc.dictionary(fc.constantFrom('id', 'level', 'question', 'href', 'json'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })
/** Blocks of any shape: of names that are known and others, with attributes and marks that are known and others, in any order. */
const { anyNode } = fc.letrec<{ anyNode: object }>((tie) => ({
  anyNode: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text'), text: fc.string({ unit: 'grapheme', minLength: 1 }), marks: fc.array(fc.record({ type: fc.constantFrom('bold', 'glow', 'link'), attrs: attributes }), { maxLength: 2 }) }, { requiredKeys: ['type', 'text'] }),
    fc.record({ type: name.filter((one) => one !== 'text'), attrs: attributes, content: fc.array(tie('anyNode'), { maxLength: 3 }) }, { requiredKeys: ['type'] }),
  ),
}))
const anyBlock = fc.oneof(anyNode, fc.jsonValue().filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value)) as fc.Arbitrary<object>).map(asStored)

const paragraph = (id: string) => documentSchema.node('paragraph', { id }, documentSchema.text('New.'))
const blocksOf = (contents: StoredBlock['content'][]): StoredBlock[] => contents.map((content, index) => ({ id: `b${index}`, order: `a${index}`, content }))

describe('a body of whatever blocks', () => {
  test('is opened whole, and an edit elsewhere writes none of what is not understood', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 5 }), (contents) => {
        const { doc, saved } = readBody(documentSchema, blocksOf(contents))
        doc.check()
        expect(saved).toHaveLength(contents.length)
        const edited = doc.copy(doc.content.addToStart(paragraph('new')).addToEnd(paragraph('last')))
        const { upserted, removed } = changesSince(saved, edited)
        expect(removed).toEqual([])
        expect(upserted.map(({ id }) => id)).toEqual(['new', 'last'])
      }),
      { seed: 20_261_128, numRuns: 300 },
    )
  })

  test('keeps what is not understood to the byte where it is moved', () => {
    fc.assert(
      fc.property(anyNode.map(asStored), (content) => {
        const [block] = blocksOf([content])
        const { doc, saved } = readBody(documentSchema, [block as StoredBlock, { id: 'other', order: 'b0', content: { type: 'paragraph' } }])
        if (doc.child(0).type.name !== 'notUnderstood' || content['type'] === 'notUnderstood') return
        const moved = doc.copy(doc.content.cut(doc.child(0).nodeSize).append(doc.content.cut(0, doc.child(0).nodeSize)))
        const written = changesSince(saved, moved).upserted.find(({ id }) => id === 'b0')
        if (written !== undefined) expect(JSON.stringify(written.content)).toBe(JSON.stringify(content))
      }),
      { seed: 20_261_128, numRuns: 300 },
    )
  })
})

test('a name, an attribute, a mark or an order that is not the schema’s is not understood; an attribute that says nothing is', () => {
  const words = [{ type: 'text', text: 'Yes.' }]
  const kindOf = (content: object) => understood(content as DocumentNode).type
  expect(kindOf({ type: 'poll', content: words })).toBe('notUnderstood')
  expect(kindOf({ type: 'paragraph', attrs: { glow: 3 }, content: words })).toBe('notUnderstood')
  expect(kindOf({ type: 'paragraph', content: [{ type: 'text', text: 'Yes.', marks: [{ type: 'glow' }] }] })).toBe('notUnderstood')
  expect(kindOf({ type: 'paragraph', content: [{ type: 'paragraph' }] })).toBe('notUnderstood')
  expect(kindOf({ type: 'listItem', content: [{ type: 'paragraph' }] })).toBe('notUnderstood')
  expect(kindOf({ type: 'paragraph', attrs: { glow: null }, content: words })).toBe('paragraph')
})
