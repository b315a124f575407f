import { templateBlocks } from '#domain/template/template-blocks.ts'
import type { FieldValues } from '#domain/template/fields.ts'
import type { Template, TemplateKind } from '#domain/template/template.ts'
import type { StoryFields } from '#domain/story/story.ts'
import type { DocumentNode } from '#domain/document/node.ts'
import { queryClient, queryKeys } from '../api/queries.ts'

/** The newsroom's snippets, or its templates of stories, as the window has read them last. */
export function knownTemplates(kind: TemplateKind): Template[] {
  return (queryClient.getQueryData<Template[]>(queryKeys.templates) ?? []).filter((template) => template.kind === kind)
}

/** The text of a template, with nothing in it that a template may not hold: the newsroom's file may have been written by anybody. */
export function blocksOf(template: Template): DocumentNode[] {
  return templateBlocks(template.content.blocks)
}

/** What a template's fields are filled with: the story's own, today's date and who writes. */
export function fieldValues(story: Pick<StoryFields, 'language' | 'dateline' | 'headline' | 'section' | 'slug'>): FieldValues {
  const { language, dateline, headline, section, slug } = story
  const name = queryClient.getQueryData<{ author: string }>(queryKeys.about)?.author ?? ''
  return { language, dateline, headline, section, slug, name, time: new Date() }
}
