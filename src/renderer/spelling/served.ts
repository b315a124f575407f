import { useSyncExternalStore } from 'react'
import { openStory } from '../editor/open-story.ts'
import { dictionaryOf, useDictionaries } from './dictionaries.ts'
import { useSpelling } from './word-choice.ts'

/** Whether the words of a language are checked here. */
export function isServed(language: string): boolean {
  return useSpelling.getState().isOn && dictionaryOf(language) !== null
}

const never = () => () => {}

/** The language of the story on the page, as it is chosen. */
export function useShownLanguage(): string {
  return useSyncExternalStore(openStory()?.subscribe ?? never, () => openStory()?.fields().language ?? '')
}

/** Whether a field of the open story is left to the browser's own check: where ours serves its language, marks of both would contradict. */
export function useBrowserSpelling(): boolean {
  useSpelling((state) => state.isOn)
  useDictionaries((state) => state.epoch)
  return !isServed(useShownLanguage())
}
