import type { DocumentNode } from '#domain/document/node.ts'
import { readHtmlBlocks } from '../html/read-html.ts'
import { withoutComments } from './fold-html.ts'
import type { Reading } from './reading.ts'

/** A block of raw HTML that is whole in itself: breaks alone, a comment, or blocks as the reader of HTML takes them. */
export function readRawHtml(html: string, reading: Reading): DocumentNode[] {
  const bare = withoutComments(html)
  if (bare.trim() === '') {
    if (!/^<!--\s*-->$/.test(html.trim())) reading.warn('comment-dropped', 'A comment in the text was left out.')
    return []
  }
  if (/^(?:\s*<br\s*\/?>)+\s*$/i.test(bare)) return [{ type: 'paragraph', content: (bare.match(/<br/gi) ?? []).map(() => ({ type: 'hardBreak' as const })) }]
  const { content, photos, warnings } = readHtmlBlocks(bare, { newId: reading.newId })
  reading.photos.push(...photos)
  for (const { code, message, values } of warnings) reading.warn(code, message, values)
  return content
}
