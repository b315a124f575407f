import type { StoryFields } from '#domain/story/story.ts'

/** What the editor's behaviours must know of the story that is on the page. */
export interface OpenStory {
  readonly storyId: string
  fields(): StoryFields
}

let current: OpenStory | null = null

export function openStory(): OpenStory | null {
  return current
}

export function setOpenStory(story: OpenStory | null): void {
  current = story
}
