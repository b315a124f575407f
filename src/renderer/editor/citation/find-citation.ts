import type { Mark } from '@tiptap/pm/model'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { newsroom } from '../../api/newsroom.ts'
import { openStory } from '../open-story.ts'
import { pageEditor } from '../page-editor.ts'

/** Where the marks of a citation lie in a story; a passage over several blocks has several. */
function marksOf(state: EditorState, citationId: string): { from: number; to: number; mark: Mark }[] {
  const found: { from: number; to: number; mark: Mark }[] = []
  state.doc.descendants((node, position) => {
    const mark = node.marks.find(({ type, attrs }) => type.name === 'citation' && attrs['id'] === citationId)
    if (mark) found.push({ from: position, to: position + node.nodeSize, mark })
  })
  return found
}

/** Selects a cited passage on the page and brings it into view. */
export function goToCitation(citationId: string): void {
  const { view, state } = pageEditor()
  const marks = marksOf(state, citationId)
  const [first] = marks
  const last = marks.at(-1)
  if (first === undefined || last === undefined) return
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, first.from, last.to)).scrollIntoView())
  view.focus()
}

/** Takes a citation away from its passage; the passage stays. Fails as `citations.remove` does. */
export async function removeCitation(citationId: string): Promise<void> {
  openStory()?.edit((state) => marksOf(state, citationId).reduce((transaction, { from, to, mark }) => transaction.removeMark(from, to, mark), state.tr))
  await newsroom().citations.remove({ citationId })
}
