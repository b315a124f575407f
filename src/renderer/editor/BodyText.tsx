import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { pageEditor } from './page-editor.ts'
import { showSession, useSessionFields, type StorySession } from './story-session.ts'
import styles from './page.module.css'
import './body.css'

/** The text of a story. The editor's element is moved in here, never made anew. */
export function BodyText({ session }: { session: StorySession }) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const { facts } = useSessionFields(session)
  const label = t('editor.body')

  useLayoutEffect(() => {
    const element = pageEditor().view.dom.parentElement
    if (element && place.current && element.parentElement !== place.current) place.current.append(element)
  }, [])

  useLayoutEffect(() => showSession(session), [session])

  const isTrashed = facts.trashedAt !== null
  useLayoutEffect(() => pageEditor().setEditable(!isTrashed, false), [isTrashed])

  useLayoutEffect(() => {
    pageEditor().view.dom.setAttribute('aria-label', label)
  }, [label])

  return <div ref={place} className={styles.body} />
}
