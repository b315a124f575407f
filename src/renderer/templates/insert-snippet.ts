import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import { fillAndMark } from '#domain/template/fields.ts'
import type { Template } from '#domain/template/template.ts'
import { openStory } from '../editor/open-story.ts'
import { showNotice } from '../ui/notices.ts'
import { blocksOf, fieldValues } from './known-templates.ts'
import { insertBlocks } from './insert-blocks.ts'

/** Puts a snippet into the text, in place of what is selected or of a range; undo takes just that back. */
export function insertSnippet(view: EditorView, snippet: Template, range?: { from: number; to: number }): void {
  const story = openStory()
  if (!view.editable || story === null) return
  const { from, to } = range ?? view.state.selection
  const blocks = fillAndMark(blocksOf(snippet), fieldValues(story.fields()))
  const transaction = insertBlocks(view.state, blocks, { from, to })
  if (transaction === null) {
    const { name } = snippet.content
    const notice = { id: 'snippet-not-inserted', level: 'warning', values: { name }, passing: true } as const
    showNotice(blocks.length === 0 ? { ...notice, message: 'templates.empty' } : { ...notice, message: 'templates.noRoom' })
    return
  }
  view.dispatch(transaction)
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr))
}
