import type { Mark } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { v7 as newId } from 'uuid'
import type { Citation } from '#domain/source/source.ts'
import { newsroom } from '../api/newsroom.ts'
import { showNotice } from '../ui/notices.ts'
import { openStory } from './open-story.ts'
import { pageEditor } from './page-editor.ts'

/** A citation row keeps the first words of a long passage; the mark covers all of it. */
const longestPassage = 10_000

/** The text that is selected on the page; empty when nothing is. */
export function selectedPassage(): string {
  const { doc, selection } = pageEditor().state
  return doc.textBetween(selection.from, selection.to, ' ', ' ').trim().slice(0, longestPassage)
}

/** Marks the selected passage as resting on a source, and keeps the citation. False when nothing is selected. */
export function citeSelection(sourceId: string, kind: Citation['kind']): boolean {
  const editor = pageEditor()
  const story = openStory()
  const passage = selectedPassage()
  const type = editor.schema.marks['citation']
  if (story === null || passage === '' || type === undefined) return false
  const citationId = newId()
  const { from, to } = editor.state.selection
  editor.view.dispatch(editor.state.tr.addMark(from, to, type.create({ id: citationId })))
  void newsroom()
    .citations.create({ citationId, storyId: story.storyId, sourceId, kind, passage })
    .catch(() => {
      removeMark(citationId)
      showNotice({ id: `citation:${citationId}`, level: 'error', message: 'sources.notCited' })
    })
  return true
}

/** Where a citation's mark begins and ends in the open story, or null. */
function rangeOf(citationId: string): { from: number; to: number; mark: Mark } | null {
  let range: { from: number; to: number; mark: Mark } | null = null
  pageEditor().state.doc.descendants((node, position) => {
    const mark = node.marks.find(({ type, attrs }) => type.name === 'citation' && attrs['id'] === citationId)
    if (mark) range = { from: (range as { from: number } | null)?.from ?? position, to: position + node.nodeSize, mark }
  })
  return range
}

/** Selects a cited passage on the page and brings it into view. */
export function goToCitation(citationId: string): void {
  const range = rangeOf(citationId)
  if (range === null) return
  const { view, state } = pageEditor()
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView())
  view.focus()
}

function removeMark(citationId: string): void {
  const range = rangeOf(citationId)
  const { view, state } = pageEditor()
  if (range !== null) view.dispatch(state.tr.removeMark(range.from, range.to, range.mark))
}

/** Takes a citation away from its passage; the passage stays. */
export function removeCitation(citationId: string): void {
  removeMark(citationId)
  void newsroom().citations.remove({ citationId })
}
