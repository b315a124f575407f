import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { understood } from '#domain/document/understood-body.ts'
import { documentBody } from '#tests/arbitrary/document.ts'

test('generated bodies are valid and reach every node and mark of the schema', () => {
  const seen = new Set<string>()
  const look = (node: DocumentNode): void => {
    seen.add(node.type)
    for (const mark of node.marks ?? []) seen.add(mark.type)
    if (Number(node.attrs?.['colspan'] ?? 1) > 1) seen.add('merged columns')
    if (Number(node.attrs?.['rowspan'] ?? 1) > 1) seen.add('merged rows')
    for (const child of node.content ?? []) look(child)
  }
  fc.assert(
    fc.property(documentBody(), (body) => {
      const node = documentSchema.nodeFromJSON(body)
      node.check()
      expect(JSON.parse(JSON.stringify(node.toJSON()))).toEqual(body)
      look(body)
    }),
    { seed: 1, numRuns: 200 },
  )
  // What is not understood is written by nobody; it has tests of its own.
  const nodes = Object.keys(documentSchema.nodes).filter((name) => name !== 'notUnderstood')
  expect([...seen].toSorted()).toEqual(
    [...nodes, ...Object.keys(documentSchema.marks), 'merged columns', 'merged rows'].toSorted(),
  )
})

test('every block of the schema is understood', () => {
  fc.assert(
    fc.property(documentBody(), (body) => {
      for (const block of body.content) expect(understood(block)).toBe(block)
    }),
    { seed: 20_261_128, numRuns: 100 },
  )
})
