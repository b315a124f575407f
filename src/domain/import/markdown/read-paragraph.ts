import type { PhrasingContent } from 'mdast'
import type { DocumentNode } from '#domain/document/node.ts'
import { readImage } from './read-figure.ts'
import { isNode, readInline, wordsOf, type InlineImage, type InlinePart } from './read-inline.ts'
import type { Reading } from './reading.ts'

/**
 * A paragraph as blocks: images become figures of their own, and the words before and after them paragraphs. Words that follow an image in
 * its own paragraph and are wholly emphasised are its caption.
 */
export function paragraphBlocks(children: readonly PhrasingContent[], reading: Reading): DocumentNode[] {
  const parts = readInline(children, reading)
  if (parts.every(isNode)) return [{ type: 'paragraph', content: parts }]
  const blocks: DocumentNode[] = []
  for (const [image, words] of aroundImages(parts)) {
    const caption = image !== null && isEmphasised(words) ? wordsOf(words).trim() : ''
    if (image !== null) blocks.push(readImage(image, caption, reading))
    const kept = caption === '' ? trimmed(words.filter(isNode)) : []
    if (kept.length > 0) blocks.push({ type: 'paragraph', content: kept })
  }
  return blocks
}

/** Each image with the words after it; the words before the first image come with none. */
function aroundImages(parts: readonly InlinePart[]): [InlineImage | null, InlinePart[]][] {
  const groups: [InlineImage | null, InlinePart[]][] = [[null, []]]
  for (const part of parts) {
    if (part.type === 'image') groups.push([part, []])
    else groups.at(-1)?.[1].push(part)
  }
  return groups.filter(([image, words]) => image !== null || words.length > 0)
}

function isEmphasised(words: readonly InlinePart[]): boolean {
  const texts = words.filter((part) => part.type === 'text' && (part.text ?? '').trim() !== '')
  return texts.length > 0 && texts.every((part) => part.type === 'text' && part.marks?.some(({ type }) => type === 'italic'))
}

/** Without the spaces and breaks that stood between the words and an image. */
function trimmed(nodes: readonly DocumentNode[]): DocumentNode[] {
  const blank = (node: DocumentNode | undefined) => node !== undefined && (node.type === 'hardBreak' || (node.type === 'text' && (node.text ?? '').trim() === ''))
  const result = [...nodes]
  while (blank(result[0])) result.shift()
  while (blank(result.at(-1))) result.pop()
  const first = result[0]
  if (first?.type === 'text') result[0] = { ...first, text: (first.text ?? '').trimStart() }
  const last = result.at(-1)
  if (last?.type === 'text') result[result.length - 1] = { ...last, text: (last.text ?? '').trimEnd() }
  return result
}
