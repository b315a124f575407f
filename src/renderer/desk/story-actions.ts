import i18next from 'i18next'
import type { StorySummary } from '#domain/story/story.ts'
import { newsroom } from '../api/newsroom.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'
import { focusField } from './go-to-field.ts'
import { openStory, setView, view } from './view.ts'

/** The name of the setting that keeps the language of the next new story. */
export const languageSetting = 'language-of-new-stories'

/** The language that a new story is written in, where nobody says. */
export async function languageOfNewStories(): Promise<string> {
  // What the window has read of the settings may be a moment old.
  const settings = await newsroom()
    .newsroom.settings()
    .catch(() => null)
  return settings?.[languageSetting] ?? document.documentElement.lang
}

/** Opens a story that is still to be made. The one on the page leaves it at once, so that no key meant for the new one lands in it. */
export async function openMade<Story extends { id: string }>(make: () => Promise<Story>): Promise<Story> {
  const { storyId: before } = view()
  setView({ storyId: null, isOpening: true })
  try {
    const story = await make()
    openStory(story.id)
    return story
  } catch (error) {
    setView({ storyId: before })
    throw error
  } finally {
    setView({ isOpening: false })
  }
}

/** Makes a story at once and puts the caret into its headline. */
export async function newStory(): Promise<void> {
  try {
    const story = await openMade(async () => newsroom().stories.create({ language: await languageOfNewStories() }))
    setView({ tab: view().tab === 'history' ? 'story' : view().tab })
    focusField('headline', story.id)
  } catch (error) {
    showFailure('new-story', error)
  }
}

const nameOf = (headline: string) => headline || i18next.t('list.untitled')

export async function duplicateStory(story: Pick<StorySummary, 'id' | 'headline'>): Promise<void> {
  try {
    const copy = await openMade(() => newsroom().stories.duplicate({ storyId: story.id }))
    showNotice({ id: `duplicate:${copy.id}`, level: 'info', message: 'list.duplicated', values: { headline: nameOf(story.headline) }, passing: true })
  } catch (error) {
    showFailure(`duplicate:${story.id}`, error)
  }
}

export async function restoreStory(story: Pick<StorySummary, 'id' | 'headline'>): Promise<void> {
  try {
    await newsroom().stories.restoreFromTrash({ storyId: story.id })
    showNotice({ id: `trash:${story.id}`, level: 'info', message: 'list.restored', values: { headline: nameOf(story.headline) }, passing: true })
  } catch (error) {
    showFailure(`trash:${story.id}`, error)
  }
}

/** Moves a story to the trash and offers the way back. */
export async function trashStory(story: Pick<StorySummary, 'id' | 'headline'>): Promise<void> {
  try {
    await newsroom().stories.trash({ storyId: story.id })
    if (view().storyId === story.id) setView({ storyId: null })
    showNotice({
      id: `trash:${story.id}`,
      level: 'info',
      message: 'list.trashed',
      values: { headline: nameOf(story.headline) },
      action: { message: 'list.undo', run: () => void restoreStory(story) },
      passing: true,
    })
  } catch (error) {
    showFailure(`trash:${story.id}`, error)
  }
}

/** Destroys a story in the trash. Asked for before, with all that goes with it. */
export async function purgeStory(story: Pick<StorySummary, 'id' | 'headline'>): Promise<void> {
  try {
    await newsroom().stories.purge({ storyId: story.id })
    if (view().storyId === story.id) setView({ storyId: null })
    showNotice({ id: `purge:${story.id}`, level: 'info', message: 'list.purged', values: { headline: nameOf(story.headline) }, passing: true })
  } catch (error) {
    showFailure(`purge:${story.id}`, error)
  }
}

export async function copySlug(slug: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(slug)
    showNotice({ id: 'slug-copied', level: 'info', message: 'list.slugCopied', values: { slug }, passing: true })
  } catch (error) {
    showFailure('slug-copied', error)
  }
}
