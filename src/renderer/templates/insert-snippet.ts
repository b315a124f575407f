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
  const transaction = insertBlocks(view.state, fillAndMark(blocksOf(snippet), fieldValues(story.fields())), { from, to })
  if (transaction === null) {
    showNotice({ id: 'snippet-no-room', level: 'warning', message: 'templates.noRoom', values: { name: snippet.content.name }, passing: true })
    return
  }
  view.dispatch(transaction)
  // What is typed next is a step of its own.
  view.dispatch(closeHistory(view.state.tr))
}
