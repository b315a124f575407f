import type { Template } from '#domain/template/template.ts'
import { view } from '../desk/view.ts'
import { pageEditor } from '../editor/page-editor.ts'
import { insertSnippet } from './insert-snippet.ts'
import { newStoryFrom } from './new-story.ts'

/** Whether a text is on the page that a snippet can go into. */
export function mayInsertSnippet(): boolean {
  const { storyId, place } = view()
  return storyId !== null && (place === 'stories' || place === 'archive') && pageEditor().isEditable
}

/** Puts a snippet where the caret stands in the text, or begins a story as a template says. */
export async function runTemplate(template: Template): Promise<void> {
  if (template.kind === 'story') {
    await newStoryFrom(template)
    return
  }
  const { view: page } = pageEditor()
  page.focus()
  insertSnippet(page, template)
}
