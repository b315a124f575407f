import type { StoryFields } from '#domain/story/story.ts'
import { templateBlocks } from '#domain/template/template-blocks.ts'
import { storyBeginning, type TemplateContent } from '#domain/template/template.ts'
import { openStory } from '../editor/open-story.ts'
import { pageEditor } from '../editor/page-editor.ts'

const nothing = { name: '', abbreviation: '', story: {} }

/** What is selected in the text, as a snippet: words of one line as a line, more as whole blocks. Null where nothing is selected. */
export function snippetOfSelection(): TemplateContent | null {
  const { selection, doc } = pageEditor().state
  const { $from, $to, empty } = selection
  if (empty) return null
  const line = { type: 'paragraph', content: $from.parent.cut($from.parentOffset, $to.parentOffset).content.toJSON() as unknown }
  const selected = $from.sameParent($to) && $from.parent.isTextblock ? [line] : (doc.slice(selection.from, selection.to, true).content.toJSON() as unknown[])
  const blocks = templateBlocks(selected)
  return blocks.length === 0 ? null : { ...nothing, blocks: blocks.map((block) => ({ ...block })) }
}

/** The story on the page as a template for others: its text and the fields that begin a story. Null where none is open. */
export function templateOfStory(): TemplateContent | null {
  const story = openStory()
  if (story === null) return null
  const { content = [] } = story.state().doc.toJSON() as { content?: unknown[] }
  const fields: StoryFields = story.fields()
  return { ...nothing, name: fields.headline.slice(0, 200), story: storyBeginning.parse(fields), blocks: templateBlocks(content).map((block) => ({ ...block })) }
}
