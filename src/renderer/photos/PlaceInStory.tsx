import { ScrollText } from 'lucide-react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { useStories } from '../api/queries.ts'
import { goToPlacement, openOnPage, untilWritable } from '../editor/go-to-photo.ts'
import { insertFigures } from '../editor/insert-figures.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { moveAmong } from '../ui/move-among.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { showNotice } from '../ui/notices.ts'
import styles from './place-in-story.module.css'

/** So many are shown at once; a search finds the others. */
const mostShown = 60

const usePlacing = create<{ photoIds: readonly string[] }>()(() => ({ photoIds: [] }))

/** Asks for a story, and places photos in it. */
export function placeInStory(photoIds: readonly string[]): void {
  if (photoIds.length > 0) usePlacing.setState({ photoIds })
}

async function placeIn(storyId: string, photoIds: readonly string[]): Promise<void> {
  if (!(await openOnPage(storyId))) return
  if (!(await untilWritable())) {
    showNotice({ id: 'not-placed', level: 'warning', message: 'placing.mayNotWrite' })
    return
  }
  const [first] = insertFigures(photoIds)
  if (first !== undefined) goToPlacement(first)
}

/** Chooses the story in which photos are to stand. */
export function PlaceInStory() {
  const { t } = useTranslation()
  const { photoIds } = usePlacing()
  const { data: stories = [] } = useStories()
  const [query, setQuery] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const found = useMemo(() => {
    const words = query.normalize('NFC').toLocaleLowerCase().trim()
    return stories.filter(({ headline, slug }) => `${headline} ${slug}`.toLocaleLowerCase().includes(words))
  }, [stories, query])
  const close = () => {
    usePlacing.setState({ photoIds: [] })
    setQuery('')
  }
  const place = (storyId: string) => {
    close()
    void placeIn(storyId, photoIds)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const [first] = found
    const next = moveAmong(event, [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')], search.current)
    if (next !== null) next.focus()
    else if (event.key === 'Enter' && event.target === search.current && query.trim() !== '' && first !== undefined && !event.nativeEvent.isComposing) place(first.id)
    else return
    event.preventDefault()
  }

  return (
    <Dialog open={photoIds.length > 0} title={t('placing.title', { count: photoIds.length })} onClose={close} initialFocus={search}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field and the buttons inside have the focus; their keys bubble up to here */}
      <div className={styles.placing} onKeyDown={onKeyDown}>
        <SearchField label={t('placing.search')} value={query} onChange={setQuery} inputRef={search} />
        {found.length === 0 && <EmptyState icon={ScrollText} title={t('placing.none')} />}
        <ul aria-label={t('desk.place.stories')}>
          {found.slice(0, mostShown).map(({ id, headline, slug }) => (
            <li key={id}>
              <button type="button" onClick={() => place(id)}>
                <bdi>{headline || t('list.untitled')}</bdi>
                <bdi className={styles.slug}>{slug}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
