import { v7 } from 'uuid'
import type { Citation } from '#domain/source/source.ts'
import { newsroom } from '../../api/newsroom.ts'
import { pageEditor } from '../page-editor.ts'
import { openStory } from '../open-story.ts'

/** The words that would be cited now: what is selected in the text of the story on the page; empty when nothing is. */
export function selectedPassage(): string {
  const { doc, selection } = pageEditor().state
  return doc.textBetween(selection.from, selection.to, ' ', ' ').trim()
}

/**
 * Notes that the selected passage rests on a source. The row is written first, the mark set on success, so that no mark is without its row.
 *
 * @returns null when nothing is selected. Fails as `citations.create` does.
 */
export async function citeSelection(sourceId: string, kind: Citation['kind']): Promise<Citation | null> {
  const story = openStory()
  const passage = selectedPassage()
  if (story === null || passage === '') return null
  const { from, to } = pageEditor().state.selection
  const citationId = v7()
  const citation = await newsroom().citations.create({ citationId, storyId: story.storyId, sourceId, kind, passage: passage.slice(0, 10_000) })
  story.edit((state) => {
    const mark = state.schema.marks['citation']
    if (!mark || to > state.doc.content.size) return null
    return state.tr.addMark(from, to, mark.create({ id: citationId }))
  })
  return citation
}
