import type { StoryFields } from '#domain/story/story.ts'
import { bylineOf, namesIn } from '../fields/byline-names.ts'

/** A field of a story that is searched: as the one line that stands on the screen. */
interface FoundField {
  /** Above the text, or in the inspector. */
  readonly isAbove: boolean
  /** Key in the message catalogue of what it is called. */
  readonly title: string
  read(fields: StoryFields): string
  write(text: string): Partial<StoryFields>
}

type TextField = 'headline' | 'dek' | 'dateline' | 'shortHeadline' | 'seoTitle' | 'seoDescription'

const text = (name: TextField, title: string, isAbove: boolean): FoundField => ({ isAbove, title, read: (fields) => fields[name], write: (value) => ({ [name]: value }) })

/** In the order in which they are gone through: those above the text come before it, the others behind. */
export const foundFields = {
  headline: text('headline', 'editor.headline', true),
  dek: text('dek', 'editor.dek', true),
  bylines: { isAbove: true, title: 'editor.byline', read: ({ bylines }) => bylineOf(bylines), write: (value) => ({ bylines: namesIn(value) }) },
  dateline: text('dateline', 'editor.dateline', true),
  shortHeadline: text('shortHeadline', 'inspector.shortTitle', false),
  seoTitle: text('seoTitle', 'inspector.searchTitle', false),
  seoDescription: text('seoDescription', 'inspector.searchDescription', false),
} as const satisfies Record<string, FoundField>

export type FoundFieldName = keyof typeof foundFields
export const foundFieldNames = Object.keys(foundFields) as FoundFieldName[]

/** What a story's fields say, as one: two states of a story with the same words have the same. */
export function wordsOf(fields: StoryFields): string {
  return foundFieldNames.map((name) => foundFields[name].read(fields)).join('\0')
}
