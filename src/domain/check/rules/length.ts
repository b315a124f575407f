import { addCounts, countBlock } from '../../document/plain-text.ts'
import type { Rule } from '../story-to-check.ts'

/** A tenth more or less is what a target means. */
const tolerance = 0.1

export const lengthOffTarget: Rule = ({ blocks, fields }) => {
  const target = fields.targetLength
  if (target === null || target === 0) return []
  const { words } = blocks.map(({ content }) => countBlock(content, fields.language)).reduce(addCounts, { words: 0, characters: 0 })
  const difference = Math.abs(words - target)
  if (difference <= target * tolerance) return []
  return [{ rule: words > target ? 'length-over' : 'length-under', values: { words, target, difference }, place: { field: 'targetLength' } }]
}
