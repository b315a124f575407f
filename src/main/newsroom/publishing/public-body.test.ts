import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { publicBlocks } from './public-body.ts'

const block = (content: DocumentNode) => ({ id: 'a', order: 'a0', content: content as unknown as Record<string, unknown> })
const text = (text: string, ...marks: DocumentNode['marks'] & object) => ({ type: 'text' as const, text, ...(marks.length > 0 ? { marks } : {}) })
const citation = (id: string) => ({ type: 'citation' as const, attrs: { id } })
const bold = { type: 'bold' as const }

test('citations vanish at every depth and leave no seam', () => {
  const cited = block({
    type: 'blockquote',
    content: [
      {
        type: 'paragraph',
        content: [
          text('We have '),
          text('lost', citation('one')),
          text(' enough', citation('one'), citation('two')),
          text(' weeks', bold, citation('two')),
          { type: 'footnote', content: [text('see', citation('three')), text(' page 2')] },
        ],
      },
    ],
  })
  expect(publicBlocks([cited])).toEqual([
    block({
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [text('We have lost enough'), text(' weeks', bold), { type: 'footnote', content: [text('see page 2')] }] }],
    }),
  ])
})

test('wherever citations stood, what goes out is the same', () => {
  const words = fc.string({ minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 6 }), (sentence, ranges) => {
      const nodes = [...sentence].map((character, at) => {
        const marks = ranges.flatMap(([a, b], index) => (at >= Math.min(a, b) && at < Math.max(a, b) ? [citation(String(index))] : []))
        return text(character, ...marks)
      })
      const [out] = publicBlocks([block({ type: 'paragraph', content: nodes })])
      expect(out).toEqual(block({ type: 'paragraph', content: [text(sentence)] }))
    }),
  )
})
