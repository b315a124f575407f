import i18next from 'i18next'
import { useMemo } from 'react'
import { newsroom } from '../api/newsroom.ts'
import { usePhotos, useSources, useStories } from '../api/queries.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'
import { purgeStory, restoreStory } from './story-actions.ts'

/** Something in the trash, and what can be done with it. */
export interface TrashedThing {
  kind: 'story' | 'photo' | 'source'
  id: string
  name: string
  language: string
  trashedAt: string
  restore(): Promise<void>
  purge(): Promise<void>
  /** The question asked before it is destroyed, and what goes with it. */
  question(): Promise<{ question: string; destroys: string[] }>
}

async function attempt(id: string, act: () => Promise<unknown>, message: string, name: string): Promise<void> {
  try {
    await act()
    showNotice({ id, level: 'info', message, values: { name }, passing: true })
  } catch (error) {
    showFailure(id, error)
  }
}

async function storyQuestion(storyId: string): Promise<{ question: string; destroys: string[] }> {
  const { headline, words, versions, citations, publications } = await newsroom().stories.purgePreview({ storyId })
  const destroys = [
    i18next.t('list.purgeWords', { count: words, words: words.toLocaleString(i18next.language) }),
    versions > 0 && i18next.t('list.purgeVersions', { count: versions }),
    citations > 0 && i18next.t('list.purgeCitations', { count: citations }),
    publications > 0 && i18next.t('list.purgePublications', { count: publications }),
  ].filter((line) => line !== false)
  return { question: i18next.t('list.purgeQuestion', { headline: headline || i18next.t('list.untitled') }), destroys }
}

/** All that is in the trash, what came last first. */
export function useTrash(): TrashedThing[] | undefined {
  const { data: stories } = useStories(true)
  const { data: photos } = usePhotos(true)
  const { data: sources } = useSources(true)
  return useMemo(() => {
    if (!stories) return undefined
    const things: TrashedThing[] = stories.map((story) => ({
      kind: 'story',
      id: story.id,
      name: story.headline || i18next.t('list.untitled'),
      language: story.language,
      trashedAt: story.trashedAt ?? story.updatedAt,
      restore: () => restoreStory(story),
      purge: () => purgeStory(story),
      question: () => storyQuestion(story.id),
    }))
    for (const { id, fileName, fields, trashedAt, updatedAt } of photos ?? []) {
      const name = fields.caption || fileName
      things.push({
        kind: 'photo',
        id,
        name,
        language: '',
        trashedAt: trashedAt ?? updatedAt,
        restore: () => attempt(`trash:${id}`, () => newsroom().photos.restoreFromTrash({ photoId: id }), 'list.restoredOther', name),
        purge: () => attempt(`purge:${id}`, () => newsroom().photos.purge({ photoId: id }), 'list.purgedOther', name),
        question: () => Promise.resolve({ question: i18next.t('list.purgePhoto', { name }), destroys: [] }),
      })
    }
    for (const { id, fields, trashedAt, updatedAt } of sources ?? []) {
      const name = fields.name || i18next.t('list.unnamedSource')
      things.push({
        kind: 'source',
        id,
        name,
        language: '',
        trashedAt: trashedAt ?? updatedAt,
        restore: () => attempt(`trash:${id}`, () => newsroom().sources.restoreFromTrash({ sourceId: id }), 'list.restoredOther', name),
        purge: () => attempt(`purge:${id}`, () => newsroom().sources.purge({ sourceId: id }), 'list.purgedOther', name),
        question: () => Promise.resolve({ question: i18next.t('list.purgeSource', { name }), destroys: [] }),
      })
    }
    return things.sort((a, b) => b.trashedAt.localeCompare(a.trashedAt))
  }, [stories, photos, sources])
}
