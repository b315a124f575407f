import { freeSlug, slugByHand, slugOf, workingSlug } from '#domain/story/slug.ts'
import { NewsroomError } from '../errors.ts'
import { localDay } from './new-story.ts'
import type { StoryStore } from './story-store.ts'

/** The slug that a story has by its headline, or a working one before it has any; never one that another story has. */
export function slugByHeadline(store: StoryStore, storyId: string, headline: string, createdAt: string): string {
  return freeSlug(slugOf(headline) || workingSlug(localDay(createdAt)), (slug) => isTaken(store, storyId, slug))
}

/** A slug that somebody typed, tidied; empty where it shall follow the headline again. Fails with SLUG_TAKEN. */
export function chosenSlug(store: StoryStore, storyId: string, typed: string): string {
  const slug = slugByHand(typed)
  if (slug === '') return ''
  const owner = store.slugOwner(slug)
  if (owner === undefined || owner.id === storyId) return slug
  const message = owner.trashed_at === null ? undefined : 'A story in the trash has this slug. Restore or delete that story, or choose another slug.'
  throw new NewsroomError('SLUG_TAKEN', { slug }, message === undefined ? {} : { message })
}

export function isTaken(store: StoryStore, storyId: string, slug: string): boolean {
  const owner = store.slugOwner(slug)
  return owner !== undefined && owner.id !== storyId
}
