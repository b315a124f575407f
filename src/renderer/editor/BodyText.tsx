import { useEffect, useLayoutEffect, useRef } from 'react'
import { useHold } from './hold/story-hold.ts'
import { pageEditor } from './page-editor.ts'
import { NodePortals } from './node-portals.tsx'
import { offerTextCommands } from './offer-text-commands.ts'
import { SpellingMenu } from '../spelling/SpellingMenu.tsx'
import { PasteChoice } from './paste/PasteChoice.tsx'
import { SlashMenu } from './slash/SlashMenu.tsx'
import { TableMenu } from './table/TableMenu.tsx'
import { InlineCard } from './toolbar/InlineCard.tsx'
import { SelectionToolbar } from './toolbar/SelectionToolbar.tsx'
import { showSession, useSessionFields, type StorySession } from './story-session.ts'
import styles from './page.module.css'
import './body.css'

const scrolledTo = new WeakMap<StorySession, number>()

/** The text of a story. The editor's element is moved in here, never made anew. */
export function BodyText({ session }: { session: StorySession }) {
  const place = useRef<HTMLDivElement>(null)
  const { facts } = useSessionFields(session)

  useLayoutEffect(() => {
    const element = pageEditor().view.dom.parentElement
    if (element && place.current && element.parentElement !== place.current) place.current.append(element)
  }, [])

  useLayoutEffect(() => showSession(session), [session])

  // Each story is found again where it was left.
  useLayoutEffect(() => {
    const page = place.current?.closest('main')
    if (!page) return
    page.scrollTop = scrolledTo.get(session) ?? 0
    const remember = () => scrolledTo.set(session, page.scrollTop)
    page.addEventListener('scroll', remember, { passive: true })
    return () => page.removeEventListener('scroll', remember)
  }, [session])

  const hold = useHold(session.storyId)
  const mayWrite = hold.mayWrite && facts.trashedAt === null
  useLayoutEffect(() => pageEditor().setEditable(mayWrite, false), [mayWrite])

  useEffect(() => offerTextCommands(), [])

  return (
    <div className={styles.body}>
      <div ref={place} />
      <NodePortals />
      <SelectionToolbar />
      <SlashMenu />
      <TableMenu />
      <PasteChoice />
      <SpellingMenu storyId={session.storyId} />
      <InlineCard storyId={session.storyId} />
    </div>
  )
}
