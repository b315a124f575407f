import type { Node } from '@tiptap/pm/model'
import { countLines, type LineMeasure } from '#domain/document/lines.ts'
import { addCounts, countBlock, type Counts } from '#domain/document/plain-text.ts'
import type { DocumentNode } from '#domain/document/node.ts'

const known = new WeakMap<Node, { language: string; counts: Counts }>()
const knownLines = new WeakMap<Node, { language: string; across: number; lines: number }>()

function countsOf(block: Node, language: string): Counts {
  const found = known.get(block)
  if (found?.language === language) return found.counts
  const counts = countBlock(block.toJSON() as DocumentNode, language)
  known.set(block, { language, counts })
  return counts
}

function linesOf(block: Node, measure: LineMeasure): number {
  const found = knownLines.get(block)
  if (found?.language === measure.language && found.across === measure.across) return found.lines
  const lines = countLines(block.toJSON() as DocumentNode, measure)
  knownLines.set(block, { ...measure, lines })
  return lines
}

/** Words and characters of a body. Each block is counted once, for as long as it stays unchanged. */
export function countBody(doc: Node, language: string): Counts {
  let sum: Counts = { words: 0, characters: 0 }
  for (let index = 0; index < doc.childCount; index++) sum = addCounts(sum, countsOf(doc.child(index), language))
  return sum
}

/** The lines of a body on a desk that counts so. Each block is counted once, for as long as it stays unchanged. */
export function countBodyLines(doc: Node, measure: LineMeasure): number {
  let sum = 0
  for (let index = 0; index < doc.childCount; index++) sum += linesOf(doc.child(index), measure)
  return sum
}
