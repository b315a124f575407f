import type { DocumentNode } from '#domain/document/node.ts'
import type { Reading } from './reading.ts'

/** A block of raw HTML that is whole in itself. */
export function readRawHtml(html: string, reading: Reading): DocumentNode[] {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  if (bare.trim() === '') {
    if (!/^<!--\s*-->$/.test(html.trim())) reading.warn('comment-dropped', 'A comment in the text was left out.')
    return []
  }
  if (/^(?:\s*<br\s*\/?>)+\s*$/i.test(bare)) return [{ type: 'paragraph', content: (bare.match(/<br/gi) ?? []).map(() => ({ type: 'hardBreak' as const })) }]
  return []
}
