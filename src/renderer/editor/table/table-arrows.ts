import { Extension } from '@tiptap/core'
import { Selection, TextSelection, type EditorState } from '@tiptap/pm/state'
import { CellSelection, cellAround, nextCell } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { directionAt } from '../direction-at.ts'

type Side = 'left' | 'right'
type Step = -1 | 1

const along = (side: Side, direction: 'ltr' | 'rtl'): Step => ((side === 'right') === (direction === 'ltr') ? 1 : -1)

/** Whether nothing of the cell follows the caret in the order of the text, but for what is left of its own line. */
function isLastLine({ selection: { $head } }: EditorState, cellDepth: number, step: Step): boolean {
  for (let depth = $head.depth - 1; depth >= cellDepth; depth--) {
    if (step > 0 ? $head.indexAfter(depth) !== $head.node(depth).childCount : $head.index(depth) !== 0) return false
  }
  return true
}

/**
 * Leads the caret to the cell on the side that the key points to. The tables' own keys take left for the beginning of the text, which holds
 * neither in a table that runs from right to left nor in a cell of Arabic words.
 */
function go(view: EditorView, side: Side, extend: boolean): boolean {
  if (view.composing) return false
  const { state } = view
  const { selection, doc } = state
  const $cell = cellAround(selection.$head)
  const whole = selection instanceof CellSelection ? selection : null
  const cell = whole?.$headCell ?? $cell
  if (cell === null || (!extend && whole === null && !selection.empty)) return false
  const table = directionAt(view, cell.pos)
  const words = directionAt(view, selection.head)
  if (table === 'ltr' && words === 'ltr') return false
  const select = (next: Selection): true => {
    view.dispatch(state.tr.setSelection(next).scrollIntoView())
    return true
  }
  const inTable = along(side, table)
  if (whole === null) {
    if (!view.endOfTextblock(side)) return false
    const inWords = along(side, words)
    if (!isLastLine(state, cell.depth + 1, inWords)) {
      const next = Selection.near(doc.resolve(selection.head + inWords), inWords)
      return select(extend ? TextSelection.between(selection.$anchor, next.$head) : next)
    }
  }
  if (extend) {
    const next = nextCell(cell, 'horiz', inTable)
    return next === null || select(new CellSelection(whole?.$anchorCell ?? cell, next))
  }
  return select(Selection.near(doc.resolve(inTable > 0 ? cell.pos + (cell.nodeAfter?.nodeSize ?? 0) : cell.pos), inTable))
}

export const TableArrows = Extension.create({
  name: 'tableArrows',
  priority: 1_000,
  addKeyboardShortcuts() {
    const key = (side: Side, extend: boolean) => () => go(this.editor.view, side, extend)
    return { ArrowLeft: key('left', false), ArrowRight: key('right', false), 'Shift-ArrowLeft': key('left', true), 'Shift-ArrowRight': key('right', true) }
  },
})
