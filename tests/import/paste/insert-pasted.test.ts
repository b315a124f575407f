import { EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Body, DocumentNode } from '#domain/document/node.ts'
import { documentSchema } from '#domain/document/schema.ts'
import { tidyBlocks } from '#domain/document/tidy.ts'
import { insertPasted, lineOf } from '#domain/import/paste/insert-pasted.ts'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { documentBody } from '#tests/arbitrary/document.ts'
import { newIds } from './ids.ts'
import { outline } from './outline.ts'

/** A text with the caret at `|`, as blocks in HTML. */
function stateOf(html: string): EditorState {
  const { blocks } = readPaste({ html }, 'kept', newIds())
  const doc = documentSchema.nodeFromJSON({ type: 'doc', content: blocks })
  let caret = 0
  doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf('|') : -1
    if (at >= 0) caret = position + at
  })
  const state = EditorState.create({ doc })
  const transaction = state.tr.delete(caret, caret + 1)
  return state.apply(transaction.setSelection(TextSelection.create(transaction.doc, caret)))
}

function pasted(before: string, html: string, text = ''): string {
  const state = stateOf(before)
  const insertion = insertPasted(state, readPaste({ html, text }, 'kept', newIds()), newIds())
  const { transaction } = insertion ?? { transaction: state.tr }
  transaction.doc.check()
  const { from } = transaction.selection
  return outline((transaction.insertText('|', from).doc.toJSON() as Body).content)
}

describe('what is pasted joins the text as a writer expects', () => {
  test.each([
    ['words in a line', '<p>ab|cd</p>', '<b>x</b> y', 'p ab[bold: x] y|cd'],
    ['one paragraph in a line', '<p>ab|cd</p>', '<p>x</p>', 'p abx|cd'],
    ['paragraphs in a line', '<p>ab|cd</p>', '<p>x</p><p>y</p>', 'p abx\np y|cd'],
    ['a heading in a line', '<p>ab|cd</p>', '<h2>x</h2><p>y</p>', 'p ab\nh2 x\np y|cd'],
    ['a heading at the end of a line', '<p>ab|</p><p>c</p>', '<h2>x</h2>', 'p ab\nh2 x|\np c'],
    ['a table in an empty paragraph', '<p>|</p><p>c</p>', '<table><tr><td>x</td><td>y</td></tr></table>', 'table\n  tr\n    td\n      p x\n    td\n      p y|\np c'],
    ['one paragraph in a heading', '<h2>ab|</h2>', '<p>x</p>', 'h2 abx|'],
    ['a heading in an empty paragraph', '<p>a</p><p>|</p>', '<h3>x</h3><p>y</p>', 'p a\nh3 x\np y|'],
    ['a list in an empty paragraph', '<p>|</p>', '<ul><li>x</li></ul>', 'ul\n  li\n    p x|'],
    ['a list among items', '<ul><li>a|</li><li>b</li></ul>', '<ul><li>x</li><li>y</li></ul>', 'ul\n  li\n    p ax\n  li\n    p y|\n  li\n    p b'],
    ['a list that ends in a list', '<ul><li>a|</li><li>b</li></ul>', '<ul><li>x<ul><li>y</li></ul></li></ul>', 'ul\n  li\n    p ax\n    ul\n      li\n        p y|\n  li\n    p b'],
    ['a paragraph in an item', '<ul><li>a|b</li></ul>', '<p>x</p>', 'ul\n  li\n    p ax|b'],
    ['blocks in a cell', '<table><tr><td>a|</td><td>b</td></tr></table>', '<h2>x</h2><ul><li>y</li></ul>', 'table\n  tr\n    td\n      p a\n      p x\n      p y|\n    td\n      p b'],
    ['blocks in a pull quote', '<aside role="doc-pullquote"><p>a|</p></aside>', '<h2>x</h2>', 'pullQuote\n  p a\n  p x|'],
    ['paragraphs in a quote', '<blockquote><p>a|</p></blockquote>', '<p>x</p><p>y</p>', 'quote\n  p ax\n  p y|'],
  ])('%s', (_, before, html, after) => expect(pasted(before, html)).toBe(after))

  test('a space that was copied with the words is kept, and never doubled', () => {
    expect(pasted('<p>ab|cd</p>', '<b>x</b>', ' x ')).toBe('p ab [bold: x] |cd')
    expect(pasted('<p>ab |cd</p>', '<b>x</b>', ' x')).toBe('p ab [bold: x|]cd')
    expect(pasted('<p>ab| cd</p>', '<b>x</b>', 'x ')).toBe('p ab[bold: x|] cd')
  })

  test('in a note everything is one line', () => {
    const { blocks } = readPaste({ html: '<h2>a</h2><p>b<br>c</p><ul><li><b>d</b></li></ul>' }, 'kept', newIds())
    expect(outline([{ type: 'paragraph', content: lineOf(blocks) }])).toBe('p a b c [bold: d]')
  })

  test('a picture waits at its place', () => {
    const state = stateOf('<p>ab|cd</p>')
    const html = `<p>x</p><figure><img src="data:image/png;base64,${'A'.repeat(600)}" alt="Cranes"></figure><p>y</p>`
    const insertion = insertPasted(state, readPaste({ html }, 'kept', newIds()), newIds())
    if (insertion === null) throw new Error('Nothing was pasted')
    expect(outline((insertion.transaction.doc.toJSON() as Body).content)).toBe('p abx\np\np ycd')
    expect(insertion.pictures).toMatchObject([{ position: 5, alt: 'Cranes', mediaType: 'image/png' }])
  })
})

/** The letters of a text, its captions included. */
function lettersOf(content: readonly DocumentNode[]): string {
  const own = (node: DocumentNode): string => [node.text, node.attrs?.['caption']].filter((text) => typeof text === 'string').join('')
  return content.map((node) => own(node) + lettersOf(node.content ?? [])).join('').replace(/\s+/g, '')
}

test('wherever anything is pasted, the text is valid and no letter of either is lost', () => {
  const words = fc.constantFrom('harbor', '부두', 'a b', '3,000')
  fc.assert(
    fc.property(documentBody({ text: words }), documentBody({ text: words }), fc.nat(), (body, other, seed) => {
      const doc = documentSchema.nodeFromJSON(body)
      const selection = Selection.near(doc.resolve(seed % (doc.content.size + 1)))
      if (!(selection instanceof TextSelection)) return
      const state = EditorState.create({ doc, selection })
      const blocks = tidyBlocks(other.content).filter((block) => block.type !== 'horizontalRule')
      const insertion = insertPasted(state, { blocks, pictures: [], warnings: [], spaceBefore: false, spaceAfter: false }, newIds())
      if (insertion === null) return
      const after = insertion.transaction.doc
      after.check()
      const before = [...lettersOf(body.content)].toSorted().join('')
      const expected = [...`${before}${lettersOf(blocks)}`].toSorted().join('')
      expect([...lettersOf((after.toJSON() as Body).content)].toSorted().join('')).toBe(expected)
    }),
    { numRuns: 300 },
  )
})
