import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { StoryFields } from '#domain/story/story.ts'

/** What the editor's behaviours may know of the story on the page, and do with it. */
export interface OpenStory {
  readonly storyId: string
  fields(): StoryFields
  change<K extends keyof StoryFields>(name: K, value: StoryFields[K]): void
  subscribe(listener: () => void): () => void
  state(): EditorState
  /** Changes the story's text, also when another story came onto the page meanwhile. Null changes nothing. */
  edit(build: (state: EditorState) => Transaction | null): void
  /** Puts the focus into the text, where this story is still on the page. */
  focus(): void
}

let current: OpenStory | null = null

export function openStory(): OpenStory | null {
  return current
}

export function setOpenStory(story: OpenStory | null): void {
  current = story
}
