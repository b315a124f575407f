import { Editor } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentExtensions } from '#domain/document/schema.ts'
import { BlockIdentity } from './block-identity.ts'
import { splitAtSelection } from './split-selection.ts'

function editorWith(...lines: string[]): Editor {
  const content = lines.map((text, index) => ({ type: 'paragraph', attrs: { id: `id-${index}` }, content: [{ type: 'text', text }] }))
  const editor = new Editor({ element: null, extensions: [...documentExtensions, BlockIdentity, UndoRedo], content: { type: 'doc', content } })
  // Without a page the editor leaves its plugins out.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  return editor
}

function idsOf(editor: Editor): { top: unknown[]; below: unknown[] } {
  const top: unknown[] = []
  const below: unknown[] = []
  editor.state.doc.descendants((node, _position, parent) => {
    if (node.isText) return
    if (parent === editor.state.doc) top.push(node.attrs['id'])
    else if (node.attrs['id']) below.push(node.attrs['id'])
  })
  return { top, below }
}

function expectIdentity(editor: Editor): void {
  const { top, below } = idsOf(editor)
  expect(top.every((id) => typeof id === 'string' && id !== '')).toBe(true)
  expect(new Set(top).size).toBe(top.length)
  expect(below).toEqual([])
}

type Deed = { name: 'caret' | 'range'; from: number; to: number } | { name: 'split' | 'join' | 'double' | 'quote' | 'list' | 'lift' | 'box' | 'remove' | 'undo' | 'redo' }

function act(editor: Editor, deed: Deed): void {
  const { state } = editor
  const size = state.doc.content.size
  switch (deed.name) {
    case 'caret':
    case 'range': {
      const anchor = state.doc.resolve(deed.from % (size + 1))
      const head = deed.name === 'caret' ? anchor : state.doc.resolve(deed.to % (size + 1))
      editor.view.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)))
      return
    }
    case 'double': {
      // As a paste of blocks with their ids, or a drag that copies.
      const { content } = state.doc.slice(0, size)
      editor.view.dispatch(state.tr.insert(size, content))
      return
    }
    case 'split':
      return void (splitAtSelection(editor) || editor.commands.splitBlock())
    case 'join':
      return void editor.commands.joinBackward()
    case 'quote':
      return void editor.commands.toggleBlockquote()
    case 'list':
      return void editor.commands.toggleBulletList()
    case 'lift':
      return void editor.commands.liftEmptyBlock()
    case 'box':
      return void editor.commands.wrapIn('factBox')
    case 'remove':
      return void editor.commands.deleteSelection()
    case 'undo':
      return void editor.commands.undo()
    case 'redo':
      return void editor.commands.redo()
  }
}

const place = fc.nat(200)
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ name: fc.constant('caret' as const), from: place, to: place }),
  fc.record({ name: fc.constant('range' as const), from: place, to: place }),
  fc.record({ name: fc.constantFrom('split' as const, 'join' as const, 'quote' as const, 'list' as const, 'lift' as const) }),
  fc.record({ name: fc.constantFrom('double' as const, 'box' as const, 'remove' as const, 'undo' as const, 'redo' as const) }),
)

describe('the identity of blocks', () => {
  test('every block at the top has an id of its own and none below has one, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(deeds, { maxLength: 14 }), (list) => {
        const editor = editorWith('The harbor', 'and the city', 'are neighbors')
        let doubled = 0
        for (const deed of list) {
          if (deed.name === 'double' && ++doubled > 3) continue
          act(editor, deed)
          expectIdentity(editor)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a block keeps its id while it is written, and the second half of a split gets a new one', () => {
    const editor = editorWith('The harbor', 'and the city')
    act(editor, { name: 'caret', from: 4, to: 4 })
    editor.view.dispatch(editor.state.tr.insertText('old '))
    expect(idsOf(editor).top).toEqual(['id-0', 'id-1'])
    editor.commands.splitBlock()
    const { top } = idsOf(editor)
    expect(top).toHaveLength(3)
    expect([top[0], top[2]]).toEqual(['id-0', 'id-1'])
  })

  test('Enter over words that begin in a list and end at its edge divides the line', () => {
    const editor = editorWith('The harbor', 'and the city', 'are neighbors')
    for (const deed of [{ name: 'list' }, { name: 'range', from: 31, to: 0 }, { name: 'split' }] as const) act(editor, deed)
    expect(editor.state.doc.textContent).not.toContain('and the city')
    expectIdentity(editor)
  })
})
