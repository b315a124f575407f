import { describe, expect, test } from 'vitest'
import type { DocumentMark, DocumentNode } from './node.ts'
import { tidyBlock, tidyBody, tidyInline } from './tidy.ts'

const text = (words: string, ...marks: DocumentMark[]): DocumentNode => (marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words })
const bold: DocumentMark = { type: 'bold' }
const cited: DocumentMark = { type: 'citation', attrs: { id: 'c1' } }
const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })
const br: DocumentNode = { type: 'hardBreak' }
const p = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })

describe('a line in normal form', () => {
  test.each<[string, DocumentNode[], DocumentNode[]]>([
    ['joins what citations parted', [text('one '), text('two', cited), text(' three')], [text('one two three')]],
    ['has single spaces, also across marks', [text(' a  '), text('  b\n', bold), text(' c ')], [text('a '), text('b ', bold), text('c')]],
    ['keeps no-break spaces', [text('3\u00a0000')], [text('3\u00a0000')]],
    ['has no breaks at its ends and no spaces around them', [br, text('a '), br, text(' b'), br], [text('a'), br, text('b')]],
    ['leaves unsafe links as words', [text('a', link('javascript:x')), text('b')], [text('ab')]],
    ['encodes addresses', [text('a', link('https://example.org/a b"'))], [text('a', link('https://example.org/a%20b%22'))]],
    ['has no links around spaces', [text('a'), text(' ', link('https://example.org/')), text('b')], [text('a b')]],
    ['has no footnotes without words, nor in links', [text('a'), { type: 'footnote', content: [text(' ')] }, { type: 'footnote', content: [text('n')], marks: [link('https://x.example/'), bold] }], [text('a'), { type: 'footnote', content: [text('n')], marks: [bold] }]],
    ['drops what no format carries', [text('a\u0000b\ud800\ufffec')], [text('ab\ufffdc')]],
    ['is nothing where nothing is read', [text(' \u00a0'), br], []],
  ])('%s', (_, given, expected) => expect(tidyInline(given)).toEqual(expected))
})

describe('a block in normal form', () => {
  test('is none where it says nothing', () => {
    expect(tidyBlock(p())).toBeNull()
    expect(tidyBlock({ type: 'blockquote', content: [p(text(' '))] })).toBeNull()
    expect(tidyBlock({ type: 'bulletList', content: [{ type: 'listItem', content: [p()] }] })).toBeNull()
    expect(tidyBody({ type: 'doc', content: [p()] })).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
  })

  test('of a list begins every item with a paragraph', () => {
    const inner: DocumentNode = { type: 'bulletList', content: [{ type: 'listItem', content: [p(text('a'))] }] }
    expect(tidyBlock({ type: 'listItem', content: [p(), inner] })).toEqual({ type: 'listItem', content: [{ type: 'paragraph' }, inner] })
  })

  test('of a table has no empty rows, and cells end with it', () => {
    const cell = (rowspan: number): DocumentNode => ({ type: 'tableCell', attrs: { colspan: 1, rowspan, colwidth: [100], align: 'odd' }, content: [p()] })
    const table: DocumentNode = { type: 'table', content: [{ type: 'tableRow', content: [cell(9), cell(2)] }, { type: 'tableRow' }, { type: 'tableRow', content: [cell(1)] }] }
    const spans = tidyBlock(table)?.content?.map((row) => row.content?.map((one) => one.attrs))
    const clean = { colspan: 1, colwidth: null, align: null }
    expect(spans).toEqual([[{ ...clean, rowspan: 2 }, { ...clean, rowspan: 1 }], [{ ...clean, rowspan: 1 }]])
  })
})
