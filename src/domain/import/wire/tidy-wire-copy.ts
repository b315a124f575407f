import type { StoryFields } from '#domain/story/story.ts'
import type { ImportWarning } from '../imported.ts'

export interface TidiedCopy {
  markdown: string
  fields: Partial<StoryFields>
  warnings: ImportWarning[]
}

export function tidyWireCopy(text: string): TidiedCopy {
  return { markdown: text, fields: {}, warnings: [] }
}
