import { expect, test } from 'vitest'
import type { DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import type { Clipboard, Pasted } from '#domain/import/paste/clipboard.ts'
import { largestText, mostBlocks } from '#domain/import/paste/limits.ts'
import { plainText } from '#domain/import/paste/plain-blocks.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { newIds } from './ids.ts'

const kept = (clipboard: Clipboard): Pasted => {
  const pasted = readPaste(clipboard, 'kept', newIds())
  documentSchema.nodeFromJSON({ type: 'doc', content: pasted.blocks.length > 0 ? pasted.blocks : [{ type: 'paragraph' }] }).check()
  return pasted
}

function deepestOf(blocks: readonly DocumentNode[]): number {
  return Math.max(0, ...blocks.map((block) => (block.type.endsWith('List') ? 1 : 0) + deepestOf(block.content ?? [])))
}

test('a clipboard of 20 MB is cut at a paragraph, and what was left out is counted', () => {
  const line = 'The <b>harbor</b> strike goes on.'
  const { blocks, warnings } = kept({ html: `<p>${line}</p>`.repeat(500_000) })
  expect(blocks).toHaveLength(mostBlocks)
  expect(plainText(blocks.slice(-1))).toBe('The harbor strike goes on.')
  expect(warnings).toEqual([{ code: 'text-too-large', count: expect.any(Number) as number }])
  // Every character that is not there is in the count, line ends between paragraphs apart.
  expect(Math.abs((warnings[0]?.count ?? 0) - (500_000 - mostBlocks) * 27)).toBeLessThan(500_000)
})

test('formatting that is too large gives way to the words, which are all there', () => {
  const text = Array.from({ length: 3_000 }, (_, index) => `Paragraph number ${index}.`).join('\n\n')
  const html = text.split('\n\n').map((one) => `<p class="${'x'.repeat(500)}">${one}</p>`).join('')
  const { blocks, warnings } = kept({ html, text })
  expect(plainText(blocks)).toBe(text)
  expect(warnings).toEqual([{ code: 'formatting-too-large', count: 1 }])
})

test('plain text is cut at the end of a word or a line, and no letter is parted', () => {
  const words = kept({ text: 'harbor '.repeat(300_000) })
  expect(plainText(words.blocks)).toMatch(/harbor$/)
  expect(words.warnings[0]?.code).toBe('text-too-large')
  const letters = plainText(kept({ text: `a${'🔥'.repeat(largestText)}` }).blocks)
  expect(letters.isWellFormed()).toBe(true)
  expect(letters).not.toContain('\ufffd')
})

test('a table of 5,000 rows becomes lines, in their order', () => {
  const { blocks, warnings } = kept({ html: `<table>${Array.from({ length: 5_000 }, (_, row) => `<tr><td>row ${row}</td><td>${row * 2}</td></tr>`).join('')}</table>` })
  expect(blocks).toHaveLength(5_000)
  expect(plainText(blocks.slice(-1))).toBe('row 4999 | 9998')
  expect(warnings).toEqual([{ code: 'table-as-lines', count: 5_000 }])
})

test('lists nested a thousand deep go on at the eighth level, with every item', () => {
  const { blocks, warnings } = kept({ html: Array.from({ length: 1_000 }, (_, index) => `<ul><li>item ${index}`).join('') })
  expect(plainText(blocks).split('\n\n')).toEqual(Array.from({ length: 1_000 }, (_, index) => `item ${index}`))
  expect(deepestOf(blocks)).toBeLessThanOrEqual(8)
  expect(warnings.map(({ code }) => code)).toEqual(['lists-too-deep'])
})

test('elements without end give their words', () => {
  const { blocks, warnings } = kept({ html: `<script>alert(1)</script>${'<div>'.repeat(100_000)}a &amp; b${'<b><i>'.repeat(10_000)} c` })
  expect(plainText(blocks)).toBe('a & b c')
  expect(warnings).toEqual([{ code: 'formatting-too-large', count: 1 }])
})

test('a picture of 100 MB inside the text is left out, and its words stay', () => {
  const { blocks, pictures, warnings } = kept({ html: `<p>a</p><img alt="big" src="data:image/png;base64,${'A'.repeat(133_000_000)}"><p>b</p>` })
  expect(plainText(blocks)).toBe('a\n\n[big]\n\nb')
  expect(pictures).toEqual([])
  expect(warnings).toEqual([{ code: 'pictures-too-large', count: 1 }])
})

test.each([
  ['HTML', { html: '<p>a\ud800b\udc00 \u0000c\u0007d e\uffff</p>' }],
  ['plain text', { text: 'a\ud800b\udc00 \u0000c\u0007d e\uffff' }],
])('halves of letters, NUL and control characters in %s part no word', (_, clipboard) => {
  const words = plainText(kept(clipboard).blocks)
  expect(words.isWellFormed()).toBe(true)
  expect(words).toBe('a\ufffdb\ufffd cd e')
})

test.each([
  ['brackets', '['.repeat(100_000)],
  ['stars', '*a '.repeat(100_000)],
  ['quotes', '> '.repeat(100_000)],
  ['ticks', '`'.repeat(99_999)],
  ['entities', '&'.repeat(100_000)],
])('Markdown of %s comes to an end', (_, text) => {
  const { blocks } = readPaste({ text }, 'markdown', newIds())
  expect(plainText(blocks).length).toBeGreaterThan(0)
})
