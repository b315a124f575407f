import { v7 } from 'uuid'
import { storedBlocks } from '#domain/document/stored-blocks.ts'
import { fillBeginning, fillBlocks } from '#domain/template/fields.ts'
import type { Template } from '#domain/template/template.ts'
import { newsroom } from '../api/newsroom.ts'
import { goToBlock } from '../desk/checks/go-to-block.ts'
import { focusField } from '../desk/go-to-field.ts'
import { languageOfNewStories, openMade } from '../desk/story-actions.ts'
import { setView, view } from '../desk/view.ts'
import { shownSession } from '../editor/story-session.ts'
import { showFailure } from '../ui/failure.ts'
import { onceDrawn } from '../ui/once-drawn.ts'
import { blocksOf, fieldValues } from './known-templates.ts'

/** Makes a story that begins as a template says, and puts the caret where the template wants it, else into the headline. */
export async function newStoryFrom(template: Template): Promise<void> {
  try {
    const language = template.content.story.language || (await languageOfNewStories())
    const nothing = { language, dateline: '', headline: '', section: '', slug: '' }
    const fields = fillBeginning(template.content.story, fieldValues(nothing))
    const filled = fillBlocks(blocksOf(template), fieldValues({ ...nothing, ...given(fields) }))
    const blocks = storedBlocks({ type: 'doc', content: filled.blocks }, v7)
    const story = await openMade(() => newsroom().stories.create({ language, fields: { ...fields, language }, blocks }))
    setView({ tab: view().tab === 'history' ? 'story' : view().tab })
    const block = filled.caret && blocks[filled.caret.block]
    if (block && filled.caret) goToBlockOf(story.id, block.id, filled.caret.offset)
    else focusField('headline', story.id)
  } catch (error) {
    showFailure('new-story', error)
  }
}

/** What is known of a new story's fields, for its text. */
function given({ dateline = '', headline = '', section = '' }: Template['content']['story']): { dateline: string; headline: string; section: string } {
  return { dateline, headline, section }
}

function goToBlockOf(storyId: string, blockId: string, offset: number): void {
  onceDrawn(() => shownSession()?.storyId === storyId && goToBlock({ blockId, from: offset, to: offset }))
}
