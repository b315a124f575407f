import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore, type CSSProperties, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Node } from '@tiptap/pm/model'
import { useCredit } from '../api/house.ts'
import { directionOfStory } from '#domain/text/direction.ts'
import { useStories } from '../api/queries.ts'
import { usePageView } from '../desk/page-view.ts'
import { isLongText } from '../editor/behaviours/long-text.ts'
import { usePhoto } from '../editor/figure/FigureCard.tsx'
import { Picture } from '../editor/figure/Picture.tsx'
import { useSession, useSessionFields, type StorySession } from '../editor/story-session.ts'
import { CreditAndMaking } from '../photos/CreditAndMaking.tsx'
import styles from './beside.module.css'
import { drawNotes, drawText, figuresIn, type DrawnFigure } from './draw-text.ts'
import { rememberPlace, returnToPlace } from './reading-place.ts'
import '../editor/body.css'

/** Another story, to be read while one is written: its words as they stand, saved or not. */
export function BesideStory({ storyId, scroller }: { storyId: string; scroller: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const { session, failure } = useSession(storyId)
  const { data: stories } = useStories()
  const { data: trashed } = useStories(true)
  if (failure !== null) return <p className={styles.gone}>{t(failure.message, failure.values)}</p>
  if (stories && trashed && ![...stories, ...trashed].some(({ id }) => id === storyId)) return <p className={styles.gone}>{t('beside.destroyed')}</p>
  return session && <StoryText key={storyId} session={session} scroller={scroller} />
}

function StoryText({ session, scroller }: { session: StorySession; scroller: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation()
  const { fields, facts } = useSessionFields(session)
  const textSize = usePageView((page) => page.textSize)
  const doc = useSyncExternalStore(session.subscribe, () => session.state().doc)
  const text = useRef<HTMLDivElement>(null)
  const drawn = useRef<Node | null>(null)
  const [figures, setFigures] = useState<readonly DrawnFigure[]>([])
  const [notes, setNotes] = useState<readonly DocumentFragment[]>([])

  useLayoutEffect(() => {
    const place = text.current
    if (!place || drawn.current === doc) return
    drawText(place, drawn.current, doc)
    drawn.current = doc
    setNotes(drawNotes(place))
    setFigures(figuresIn(place))
  }, [doc])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    returnToPlace(session.storyId, element)
    const remember = () => rememberPlace(session.storyId, element)
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [session, scroller])

  const about = [fields.bylines.join(', '), fields.dateline].filter(Boolean).join(' · ')
  return (
    <article
      className={styles.sheet}
      style={{ '--text-size': textSize / 100 } as CSSProperties}
      lang={fields.language || undefined}
      dir={directionOfStory(fields)}
    >
      {facts.trashedAt !== null && <p className={styles.trashed}>{t('beside.trashed')}</p>}
      {fields.section && <p className={styles.kicker}>{fields.section}</p>}
      <h2 className={styles.headline} dir="auto">
        {fields.headline || t('list.untitled')}
      </h2>
      {fields.dek && (
        <p className={styles.dek} dir="auto">
          {fields.dek}
        </p>
      )}
      {about && (
        <p className={styles.about} dir="auto">
          {about}
        </p>
      )}
      <div ref={text} className={isLongText(doc, false) ? 'tiptap is-long' : 'tiptap'} data-beside-text />
      {figures.map((figure) => createPortal(<FigureRead figure={figure} />, figure.element))}
      {notes.length > 0 && (
        <ol className={styles.notes} aria-label={t('beside.notes')}>
          {notes.map((words, index) => (
            // A note has no name but its place.
            // oxlint-disable-next-line react/no-array-index-key
            <NoteRead key={index} words={words} />
          ))}
        </ol>
      )}
    </article>
  )
}

function FigureRead({ figure: { photoId, caption, alt } }: { figure: DrawnFigure }) {
  const { data: photo, error } = usePhoto(photoId)
  const credit = useCredit(photo?.fields)
  return (
    <>
      <Picture photo={photo} photoId={photoId} failed={error !== null} alt={alt ?? photo?.fields.altText ?? ''} />
      <figcaption className={styles.caption}>
        <span dir="auto">{caption ?? photo?.fields.caption ?? ''}</span>
        <CreditAndMaking digitalSourceType={photo?.fields.digitalSourceType ?? ''}>
          {credit && (
            <span className={styles.credit} dir="auto">
              {credit}
            </span>
          )}
        </CreditAndMaking>
      </figcaption>
    </>
  )
}

function NoteRead({ words }: { words: DocumentFragment }) {
  const line = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => line.current?.replaceChildren(words.cloneNode(true)), [words])
  return <li ref={line} dir="auto" />
}
