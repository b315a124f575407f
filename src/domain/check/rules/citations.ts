import { readBlock } from '../../document/plain-text.ts'
import { excerptOf } from '../excerpt.ts'
import type { CheckedCitation, Found, Rule, StoryToCheck } from '../story-to-check.ts'

export const citationOffRecord: Rule = (story) => passages(story, 'citation-off-record', (citation) => citation.attribution === 'off-record')

export const citationUnchecked: Rule = (story) => passages(story, 'citation-unchecked', (citation) => !citation.checked)

/** The passages of the text under marks of such citations, one for each mark in a block. Nothing here names a source. */
function passages(story: StoryToCheck, rule: Found['rule'], isSuch: (citation: CheckedCitation) => boolean): Found[] {
  const wanted = new Set(story.citations.filter(isSuch).map((citation) => citation.id))
  if (wanted.size === 0) return []
  return story.blocks.flatMap(({ id, content }) => {
    const { text, runs } = readBlock(content)
    const spans = new Map<string, { from: number; to: number }>()
    for (const run of runs) {
      for (const mark of run.marks) {
        const citationId = mark.attrs?.['id']
        if (mark.type !== 'citation' || typeof citationId !== 'string' || !wanted.has(citationId)) continue
        spans.set(citationId, { from: spans.get(citationId)?.from ?? run.offset, to: run.offset + run.text.length })
      }
    }
    return [...spans.values()].map(({ from, to }): Found => {
      const excerpt = excerptOf(text.slice(from, to))
      return { rule, values: { excerpt }, place: { blockId: id, from, to, excerpt } }
    })
  })
}
