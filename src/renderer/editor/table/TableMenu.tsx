import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/core'
import { Table } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, type MenuEntry } from '../../ui/Menu.tsx'
import { ofInterface } from '../../ui/messages.ts'
import { directionAt } from '../direction-at.ts'
import { pageEditor } from '../page-editor.ts'
import styles from './table.module.css'

/** Where the table begins that the selection stands in; null outside of tables. */
function tableAt({ state }: Editor): number | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === 'table') return $from.before(depth)
  return null
}

const deeds = [
  ['addRowBefore', 'addRowAfter', 'addColumnBefore', 'addColumnAfter'],
  ['mergeCells', 'splitCell', 'toggleHeaderRow', 'toggleHeaderColumn'],
  ['deleteRow', 'deleteColumn', 'deleteTable'],
] as const
type Deed = (typeof deeds)[number][number]

/** A small menu at the corner of the table with the caret. */
export function TableMenu() {
  const editor = pageEditor()
  const position = useEditorState({ editor, selector: () => (editor.isEditable ? tableAt(editor) : null) })
  return position === null ? null : <MenuButton editor={editor} position={position} />
}

function MenuButton({ editor, position }: { editor: Editor; position: number }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const can = useEditorState({
    editor,
    selector: () => ({ mergeCells: editor.can().mergeCells(), splitCell: editor.can().splitCell() }),
  })

  useLayoutEffect(() => {
    const element = place.current
    const table = editor.view.nodeDOM(position)
    const frame = element?.offsetParent?.getBoundingClientRect()
    if (!element || !frame || !(table instanceof HTMLElement)) return
    const box = (table.querySelector('table') ?? table).getBoundingClientRect()
    element.style.top = `${box.top - frame.top - element.offsetHeight - 4}px`
    const end = directionAt(editor.view, position) === 'rtl' ? Math.max(box.left, frame.left) : Math.min(box.right, frame.right) - element.offsetWidth
    element.style.left = `${end - frame.left}px`
  }, [editor, position])

  function run(deed: Deed): void {
    editor.commands[deed]()
    // The menu gives the focus back to its button as it closes.
    setTimeout(() => editor.view.focus(), 50)
  }

  const entries = deeds.flatMap((group, index): MenuEntry[] => [
    ...(index > 0 ? [{ kind: 'line' } as const] : []),
    ...group.map((deed): MenuEntry => ({
      kind: 'action',
      label: t(`editor.table.${deed}`),
      run: () => run(deed),
      danger: deed === 'deleteTable',
      disabled: deed in can && !can[deed as keyof typeof can],
    })),
  ])

  return (
    <div ref={place} {...ofInterface()} className={styles.place}>
      <Menu
        entries={entries}
        trigger={
          <button type="button" className={styles.button}>
            <Table size={14} aria-hidden />
            {t('editor.table.title')}
          </button>
        }
      />
    </div>
  )
}
