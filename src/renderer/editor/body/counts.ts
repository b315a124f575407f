import type { Node } from '@tiptap/pm/model'
import { addCounts, countBlock, type Counts } from '#domain/document/plain-text.ts'
import type { DocumentNode } from '#domain/document/node.ts'

const known = new WeakMap<Node, { language: string; counts: Counts }>()

function countsOf(block: Node, language: string): Counts {
  const found = known.get(block)
  if (found?.language === language) return found.counts
  const counts = countBlock(block.toJSON() as DocumentNode, language)
  known.set(block, { language, counts })
  return counts
}

/** Words and characters of a body. Each block is counted once, for as long as it stays unchanged. */
export function countBody(doc: Node, language: string): Counts {
  let sum: Counts = { words: 0, characters: 0 }
  for (let index = 0; index < doc.childCount; index++) sum = addCounts(sum, countsOf(doc.child(index), language))
  return sum
}
