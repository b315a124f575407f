import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { undo } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentExtensions } from '#domain/document/schema.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { caretSign } from '#domain/template/fields.ts'
import { BlockIdentity } from '../editor/behaviours/block-identity.ts'
import { insertBlocks } from './insert-blocks.ts'

const p = (text: string): DocumentNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) })
const heading: DocumentNode = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Head' }] }
const list: DocumentNode = { type: 'bulletList', content: [{ type: 'listItem', content: [p('one')] }, { type: 'listItem', content: [p('two')] }] }

/** A text of some blocks, with the caret at the sign | in it, which is taken out. */
function editorAt(...blocks: DocumentNode[]): Editor {
  const editor = new Editor({ element: null, extensions: [...documentExtensions, BlockIdentity, UndoRedo], content: { type: 'doc', content: blocks.map((block, index) => ({ ...block, attrs: { ...block.attrs, id: `id-${index}` } })) } })
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  let at = 0
  editor.state.doc.descendants((node, position) => {
    if (node.text?.includes('|')) at = position + node.text.indexOf('|')
  })
  const { tr } = editor.state
  editor.view.dispatch(tr.delete(at, at + 1).setSelection(TextSelection.create(tr.doc, at)).setMeta('addToHistory', false))
  return editor
}

function insert(editor: Editor, blocks: DocumentNode[], before = 0): boolean {
  const { from } = editor.state.selection
  const transaction = insertBlocks(editor.state, blocks, { from: from - before, to: from })
  if (transaction) editor.view.dispatch(transaction)
  return transaction !== null
}

/** Every line with its kind, and the sign | where the caret stands. */
function linesOf(editor: Editor): string[] {
  const lines: string[] = []
  const { doc, selection } = editor.state
  doc.descendants((node, position) => {
    if (!node.isTextblock) return
    const caret = selection.from - position - 1
    const isHere = caret >= 0 && caret <= node.content.size
    const text = node.textContent
    lines.push(`${node.type.name}: ${isHere ? `${text.slice(0, caret)}|${text.slice(caret)}` : text}`)
  })
  return lines
}

test('one paragraph goes into the line, in place of the abbreviation, and undo takes just that back', () => {
  const editor = editorAt(p('Ends sig| here'))
  expect(insert(editor, [p('By Mina')], 3)).toBe(true)
  expect(linesOf(editor)).toEqual(['paragraph: Ends By Mina| here'])
  undo(editor.state, editor.view.dispatch)
  expect(linesOf(editor)).toEqual(['paragraph: Ends sig| here'])
})

test('the caret goes where the text says, and no sign of it stays', () => {
  const editor = editorAt(p('|'))
  insert(editor, [p(`Dear ${caretSign},`), p(`yours${caretSign}`)])
  expect(linesOf(editor)).toEqual(['paragraph: Dear |,', 'paragraph: yours'])
  expect(editor.state.doc.textContent).not.toContain(caretSign)
})

test('several blocks take the place of an empty line, and every one has an id of its own', () => {
  const editor = editorAt(p('Before'), p('sig|'), p('After'))
  insert(editor, [heading, list, p('End')], 3)
  expect(linesOf(editor)).toEqual(['paragraph: Before', 'heading: Head', 'paragraph: one', 'paragraph: two', 'paragraph: End|', 'paragraph: After'])
  const ids = editor.state.doc.children.map((block) => String(block.attrs['id']))
  expect(new Set(ids).size).toBe(5)
  undo(editor.state, editor.view.dispatch)
  expect(linesOf(editor)).toEqual(['paragraph: Before', 'paragraph: sig|', 'paragraph: After'])
})

test('in the middle of a line several blocks divide it', () => {
  const editor = editorAt(p('Left |right'))
  insert(editor, [p('first'), list, p('last ')])
  expect(linesOf(editor)).toEqual(['paragraph: Left first', 'paragraph: one', 'paragraph: two', 'paragraph: last |right'])
})

test('a heading, a list and a cell take words; what has no room in them is refused whole', () => {
  const inHeading = editorAt({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'On |' }] })
  insert(inHeading, [p('strike')])
  expect(linesOf(inHeading)).toEqual(['heading: On strike|'])

  const inList = editorAt({ type: 'bulletList', content: [{ type: 'listItem', content: [p('a |')] }] })
  insert(inList, [p('b'), p('c')])
  expect(linesOf(inList)).toEqual(['paragraph: a b', 'paragraph: c|'])

  const cell = (text: string): DocumentNode => ({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p(text)] }] }] })
  const inCell = editorAt(cell('x |'), p('after'))
  expect(insert(inCell, [p('y')])).toBe(true)
  expect(linesOf(inCell)[0]).toBe('paragraph: x y|')
  const before = inCell.state.doc
  if (insert(inCell, [p('z'), list])) expect(inCell.state.doc.textContent).toBe('x yzonetwoafter')
  else expect(inCell.state.doc.eq(before)).toBe(true)
})

test('whatever goes in anywhere, all of it is there, the document is whole, and one undo takes it out; or nothing happens', () => {
  const cell = (text: string): DocumentNode => ({ type: 'tableCell', content: [p(text)] })
  const places: DocumentNode[] = [
    p('a|b'), p('|'), { ...heading, content: [{ type: 'text', text: '|Head' }] }, { type: 'bulletList', content: [{ type: 'listItem', content: [p('one'), p('|')] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('x|'), cell('y')] }] }, { type: 'factBox', content: [p('|')] }, { type: 'pullQuote', content: [p('say |')] }, { type: 'blockquote', content: [p('|')] },
  ]
  const note: DocumentNode = { type: 'paragraph', content: [{ type: 'text', text: 'with' }, { type: 'footnote', content: [{ type: 'text', text: 'note' }] }] }
  const table: DocumentNode = { type: 'table', content: [{ type: 'tableRow', content: [cell('c1'), cell('c2')] }] }
  const pieces = [p('plain'), p(`ca${caretSign}ret`), p(''), heading, list, note, table, { type: 'horizontalRule' as const }, { type: 'factBox' as const, content: [p('box')] }]
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (place, blocks) => {
      const editor = editorAt(p('before'), place, p('after'))
      const { doc } = editor.state
      const words = (text: string) => text.replaceAll(caretSign, '').length
      const all = words(editor.schema.nodeFromJSON({ type: 'doc', content: blocks }).textContent)
      if (!insert(editor, blocks)) {
        expect(editor.state.doc.eq(doc)).toBe(true)
        return
      }
      editor.state.doc.check()
      expect(editor.state.doc.textContent).not.toContain(caretSign)
      expect(editor.state.doc.textContent).toHaveLength(doc.textContent.length + all)
      undo(editor.state, editor.view.dispatch)
      expect(editor.state.doc.textContent).toBe(doc.textContent)
      expect(editor.state.doc.childCount).toBe(doc.childCount)
    }),
    { numRuns: 150 },
  )
})
