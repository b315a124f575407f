import { z } from 'zod'
import { storyFields, utcTime } from '../story/story.ts'

/** A snippet goes into a text; a story's template is what a new story begins with. */
export const templateKinds = ['snippet', 'story'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** As many blocks, and so much JSON, as one of them may have: far more than anybody types, far less than would stop a window. */
const mostBlocks = 500
const mostJson = 500_000
/** As many of them as a newsroom keeps. */
export const mostTemplates = 1_000

/** Those fields of a story that a template gives a new one. Its address, status, embargo, photos and notes are each story's own. */
export const storyBeginning = storyFields
  .pick({
    headline: true, shortHeadline: true, dek: true, bylines: true, dateline: true, section: true, tags: true,
    language: true, direction: true, targetLength: true, targetUnit: true, seoTitle: true, seoDescription: true,
  })
  .partial()
export type StoryBeginning = z.infer<typeof storyBeginning>

/** What is typed for a snippet before the Tab key: a word without spaces; empty where it has none. */
const abbreviation = z.string().max(40).regex(/^\S*$/u)

/** What somebody writes for a template. `blocks` are ProseMirror JSON, read only through `templateBlocks`. */
export const templateContent = z.object({
  name: z.string().max(200),
  abbreviation,
  story: storyBeginning,
  blocks: z
    .array(z.record(z.string(), z.unknown()))
    .max(mostBlocks)
    .refine((blocks) => JSON.stringify(blocks).length <= mostJson, { error: 'too long' }),
})
export type TemplateContent = z.infer<typeof templateContent>

export const template = z.object({
  id: z.uuid(),
  kind: z.enum(templateKinds),
  content: templateContent,
  revision: z.int(),
  updatedAt: utcTime,
})
export type Template = z.infer<typeof template>
