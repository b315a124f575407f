import { addCounts, countBlock } from '../../document/plain-text.ts'
import { countLines } from '../../document/lines.ts'
import { widthNameOf } from '../../story/line-widths.ts'
import type { Found, Rule, StoryToCheck } from '../story-to-check.ts'

/** A tenth more or less is what a target means. */
const tolerance = 0.1

const rulesOf = {
  words: ['length-over', 'length-under'],
  characters: ['length-over-characters', 'length-under-characters'],
  lines: ['length-over-lines', 'length-under-lines'],
} as const satisfies Record<StoryToCheck['fields']['targetUnit'], readonly [Found['rule'], Found['rule']]>

export const lengthOffTarget: Rule = (story) => {
  const { targetLength: target, targetUnit: unit } = story.fields
  if (target === null || target === 0) return []
  const count = lengthOf(story)
  const difference = Math.abs(count - target)
  if (difference <= target * tolerance) return []
  const [over, under] = rulesOf[unit]
  return [{ rule: count > target ? over : under, values: { [unit]: count, target, difference }, place: { field: 'targetLength' } }]
}

/** How long a story is, in the unit of its target. */
function lengthOf({ blocks, fields, house }: StoryToCheck): number {
  const { language, targetUnit: unit } = fields
  if (unit === 'lines') {
    const measure = { language, across: house.lineWidths[widthNameOf(language)] }
    return blocks.reduce((sum, { content }) => sum + countLines(content, measure), 0)
  }
  return blocks.map(({ content }) => countBlock(content, language)).reduce(addCounts, { words: 0, characters: 0 })[unit]
}
