import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
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
  expect([...seen].toSorted()).toEqual(
    [...Object.keys(documentSchema.nodes), ...Object.keys(documentSchema.marks), 'merged columns', 'merged rows'].toSorted(),
  )
})
