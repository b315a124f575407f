import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCounts, countBlock, countBody, positionInBlock, readBlock, textOfBlock } from '#domain/document/plain-text.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { asStored, documentBody } from '#tests/arbitrary/document.ts'

test('the text of a block says of every run where ProseMirror has it', () => {
  fc.assert(
    fc.property(documentBody({ maxBlocks: 2 }), (body) => {
      for (const block of body.content) {
        const doc = documentSchema.nodeFromJSON(asStored([block]))
        for (const run of readBlock(block).runs) {
          expect(doc.textBetween(run.position, run.position + run.text.length)).toBe(run.text)
          expect(textOfBlock(block).slice(run.offset, run.offset + run.text.length)).toBe(run.text)
          expect(positionInBlock(block, run.offset + run.text.length)).toBe(run.position + run.text.length)
        }
      }
    }),
  )
})

test('the counts of a body are the sum of its blocks', () => {
  fc.assert(
    fc.property(documentBody(), (body) => {
      expect(countBody(body, 'ko')).toEqual(body.content.map((block) => countBlock(block, 'ko')).reduce(addCounts, { words: 0, characters: 0 }))
    }),
    { numRuns: 50 },
  )
})
