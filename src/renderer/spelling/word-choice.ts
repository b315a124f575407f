import { QueryObserver } from '@tanstack/react-query'
import { create } from 'zustand'
import { KnownWords, wordsOfNames } from '#domain/spelling/known-words.ts'
import { newsroomWord, newsroomWords, storyWord, storyWords, type WordSetting } from '#domain/spelling/word-list.ts'
import { newsroom } from '../api/newsroom.ts'
import { onChange, queryClient, queryKeys } from '../api/queries.ts'
import { showFailure } from '../ui/failure.ts'
import { showNotice } from '../ui/notices.ts'
import { followComposing } from './composing.ts'
import { readDictionaries } from './dictionaries.ts'

const spellingSetting = 'spelling'

/** Whether spelling is checked, and the words of the story on the page that are right whatever a dictionary says. */
export const useSpelling = create<{ isOn: boolean; storyId: string | null; known: KnownWords }>()(() => ({ isOn: true, storyId: null, known: new KnownWords([]) }))

const settingsQuery = { queryKey: queryKeys.settings, queryFn: () => newsroom().newsroom.settings() }

function settings(): Readonly<Record<string, string>> {
  return queryClient.getQueryData<Record<string, string>>(queryKeys.settings) ?? {}
}

/** Names that the story's readers will meet: of sources on the record that it cites. They are known in its text and never kept as words. */
let names: { storyId: string; words: readonly string[] } | null = null

async function readNames(storyId: string): Promise<void> {
  const [citations, sources] = await Promise.all([
    queryClient.fetchQuery({ queryKey: queryKeys.citations(storyId), queryFn: () => newsroom().citations.ofStory({ storyId }) }),
    queryClient.fetchQuery({ queryKey: [...queryKeys.sources, false], queryFn: () => newsroom().sources.list({ trashed: false }) }),
  ])
  const cited = new Set(citations.map(({ sourceId }) => sourceId))
  const words = wordsOfNames(sources.filter(({ id, fields }) => cited.has(id) && fields.attribution === 'on-record').map(({ fields }) => fields.name))
  if (useSpelling.getState().storyId !== storyId) return
  names = { storyId, words }
  readWords()
}

function readWords(): void {
  const { storyId } = useSpelling.getState()
  const kept = settings()
  const words = storyId === null ? [] : [...storyWords(kept, storyId), ...(names?.storyId === storyId ? names.words : [])]
  useSpelling.setState({ isOn: kept[spellingSetting] !== 'off', known: new KnownWords([...newsroomWords(kept), ...words]) })
}

/** Takes up the words of the story that came onto the page. */
export function knowStory(storyId: string): void {
  if (useSpelling.getState().storyId === storyId) return
  useSpelling.setState({ storyId })
  readWords()
  // Without the names their words are marked, and nothing worse.
  readNames(storyId).catch(() => {})
}

/** Follows the dictionaries, the words and the choice whether to check, for as long as the window lives. */
export function followSpelling(): void {
  followComposing()
  new QueryObserver(queryClient, settingsQuery).subscribe(readWords)
  readWords()
  readDictionaries().catch((error: unknown) => showFailure('dictionaries', error))
  onChange((event) => {
    const { storyId } = useSpelling.getState()
    // As above.
    if (storyId !== null && (event.kind === 'citation' || event.kind === 'source')) setTimeout(() => void readNames(storyId).catch(() => {}), 300)
  })
}

function save({ name, value }: WordSetting, failure: string): void {
  queryClient.setQueryData(queryKeys.settings, { ...settings(), [name]: value })
  newsroom()
    .newsroom.saveSetting({ name, value })
    .catch((error: unknown) => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.settings })
      showFailure(failure, error)
    })
}

/** Adds a word to those that every story of the newsroom may use, or takes it out. */
export function keepNewsroomWord(word: string, isKnown = true): void {
  save(newsroomWord(word, isKnown), 'spelling')
  showNotice({
    id: 'spelling',
    level: 'info',
    message: isKnown ? 'spelling.added' : 'spelling.takenOut',
    values: { word },
    passing: true,
    action: { message: 'spelling.undo', run: () => keepNewsroomWord(word, !isKnown) },
  })
}

/** Leaves a word unmarked in one story, or marks it again. */
export function leaveUnmarked(storyId: string, word: string, isUnmarked = true): void {
  save(storyWord(storyId, word, isUnmarked), 'spelling')
  showNotice({
    id: 'spelling',
    level: 'info',
    message: isUnmarked ? 'spelling.ignored' : 'spelling.markedAgain',
    values: { word },
    passing: true,
    action: { message: 'spelling.undo', run: () => leaveUnmarked(storyId, word, !isUnmarked) },
  })
}

/** Turns the check of spelling on or off at once, and keeps the choice with the newsroom. */
export function switchSpelling(): void {
  const value = useSpelling.getState().isOn ? 'off' : 'on'
  save({ name: spellingSetting, value }, 'spelling')
  showNotice({ id: 'spelling', level: 'info', message: value === 'on' ? 'spelling.on' : 'spelling.off', passing: true })
}
