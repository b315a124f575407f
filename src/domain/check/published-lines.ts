import { readBlock } from '../document/plain-text.ts'
import type { DocumentNode, MarkName } from '../document/node.ts'
import type { StoryFields } from '../story/story.ts'

const publishedFields = ['headline', 'shortHeadline', 'dek', 'dateline', 'section', 'seoTitle', 'seoDescription'] as const

/** Each line of a story's fields that goes out, with the field it stands in. */
export function publishedLines(fields: StoryFields): { field: string; line: string }[] {
  return [
    ...publishedFields.map((field) => ({ field, line: fields[field] })),
    ...fields.bylines.map((line) => ({ field: 'bylines', line })),
    ...fields.tags.map((line) => ({ field: 'tags', line })),
  ]
}

const untouched: ReadonlySet<MarkName> = new Set<MarkName>(['verbatim', 'link'])

/**
 * A block's text with spaces for what stands in it as it is, word for word, or as somebody's address: nothing is read into that. Nor into what has
 * no run: the words of photos in a gallery are looked at as photos. Offsets stay.
 */
export function proseOf(block: DocumentNode): string {
  const { text, runs } = readBlock(block)
  if (block.type === 'notUnderstood') return text
  let prose = ''
  for (const { offset, text: words, marks } of runs) {
    prose = prose.padEnd(offset) + (marks.some(({ type }) => untouched.has(type)) ? ' '.repeat(words.length) : words)
  }
  return prose.padEnd(text.length)
}
