import { expect, test } from 'vitest'
import type { DocumentMark, DocumentNode } from '../../document/node.ts'
import { readerWords } from '../reader-words.ts'
import { blocksToText } from './walk.ts'

const text = (words: string, ...marks: DocumentMark[]): DocumentNode => ({ type: 'text', text: words, marks })
const p = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const link: DocumentMark = { type: 'link', attrs: { href: 'https://example.org/a' } }
const bold: DocumentMark = { type: 'bold' }
const strike: DocumentMark = { type: 'strike' }
const write = (...blocks: DocumentNode[]): string => blocksToText(blocks, { words: readerWords('en'), photos: new Map() }).blocks

test('a link says its address once, after all of its words, and not where the words are the address', () => {
  expect(write(p(text('our ', link), text('report', link, bold), text('.')))).toBe('our report (https://example.org/a).')
  expect(write(p(text('example.org/a', link)))).toBe('example.org/a')
  expect(write(p(text('call', { type: 'link', attrs: { href: 'tel:+82-2-1' } })))).toBe('call (tel:+82-2-1)')
  expect(write(p(text('+82 2 1', { type: 'link', attrs: { href: 'tel:+82-2-1' } })))).toBe('+82 2 1')
})

test('struck words are marked as struck', () => {
  expect(write(p(text('was '), text('wr', strike), text('ong', strike, bold), text(' right')))).toBe('was ~~wrong~~ right')
})

test('items of several paragraphs stand apart', () => {
  const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content })
  expect(write({ type: 'bulletList', content: [item(p(text('a')), p(text('b'))), item(p(text('c')))] })).toBe('- a\n\n  b\n\n- c')
  expect(write({ type: 'orderedList', attrs: { start: 9 }, content: [item(p(text('a'))), item(p(text('b')))] })).toBe('9. a\n10. b')
})
