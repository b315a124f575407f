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

/** A block's text with spaces for what stands in it as it is, word for word, or as somebody's address: nothing is read into that. Offsets stay. */
export function proseOf(block: DocumentNode): string {
  const { text, runs } = readBlock(block)
  // The words that the photos of a gallery have here are looked at with the photos.
  let prose = block.type === 'gallery' ? runs.reduce((line, { offset, text: words }) => line.slice(0, offset) + words + line.slice(offset + words.length), ' '.repeat(text.length)) : text
  for (const { offset, text: words, marks } of runs) {
    if (marks.some(({ type }) => untouched.has(type))) prose = prose.slice(0, offset) + ' '.repeat(words.length) + prose.slice(offset + words.length)
  }
  return prose
}
