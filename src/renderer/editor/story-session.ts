import { EditorState, Selection } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useSyncExternalStore } from 'react'
import type { Story, StoryFields } from '#domain/story/story.ts'
import { createFieldSaver, useFields, type FieldSaver, type FieldsInUse } from '../api/field-saver.ts'
import { newsroom, newsroomError, useConnected } from '../api/newsroom.ts'
import { onChange } from '../api/queries.ts'
import { saveReason, type SaveReason } from '../api/save-state.ts'
import { setView } from '../desk/view.ts'
import { showNotice } from '../ui/notices.ts'
import { changedBlocks } from './behaviours/block-identity.ts'
import { createBodySaver, type BodySaver } from './body/body-saver.ts'
import { readBody } from './body/read-body.ts'
import { setOpenStory } from './open-story.ts'
import { pageEditor } from './page-editor.ts'

/** What is known of an open story beside its fields and its text. */
interface StoryFacts {
  readonly createdAt: string
  readonly updatedAt: string
  readonly trashedAt: string | null
}

/** An open story. It lives as long as the window, so that nothing unsaved and no undo is lost when another story is opened. */
export interface StorySession {
  readonly storyId: string
  readonly fields: FieldSaver<StoryFields>
  readonly body: BodySaver
  facts(): StoryFacts
  subscribe(listener: () => void): () => void
  /** The text as it is on the screen, or was when the story was last on it. */
  state(): EditorState
  setState(state: EditorState): void
  /** Reads the story anew where nothing is unsaved; what is unsaved meets the newer text when it is saved. */
  refresh(): Promise<void>
  /** Sends what is unsaved now; resolves when the attempt is over, saved or not. */
  flush(): Promise<void>
}

const sessions = new Map<string, StorySession>()
const opening = new Map<string, Promise<StorySession>>()
let shown: StorySession | null = null

function tellOfConflict(storyId: string, message: string): void {
  showNotice({
    id: `conflict:${storyId}`,
    level: 'warning',
    message,
    action: { message: 'editor.conflict.history', run: () => setView({ place: 'stories', storyId, tab: 'history' }) },
  })
}

/** As far as the minute: `2026-11-28T18:40`. */
const minuteOf = (utc: string) => utc.slice(0, 16)

/** Replaces the blocks that differ, so that what can be undone elsewhere in the text stays right. */
function replacement(state: EditorState, doc: Node): EditorState {
  const { from, to, position } = changedBlocks(state.doc, doc)
  const kept = doc.childCount - to
  let end = state.doc.content.size
  for (let index = 0; index < kept; index++) end -= doc.child(doc.childCount - 1 - index).nodeSize
  const blocks: Node[] = []
  for (let index = from; index < to; index++) blocks.push(doc.child(index))
  const transaction = state.tr.replaceWith(position, end, blocks).setMeta('addToHistory', false).setMeta('fromNewsroom', true)
  return state.apply(transaction)
}

function createSession(story: Story): StorySession {
  const editor = pageEditor()
  const storyId = story.id
  const listeners = new Set<() => void>()
  let facts: StoryFacts = { createdAt: story.createdAt, updatedAt: story.updatedAt, trashedAt: story.trashedAt }

  function tell(): void {
    for (const listener of listeners) listener()
  }

  function setFacts(changes: Partial<StoryFacts>): void {
    const before = facts
    facts = { ...facts, ...changes }
    // A save each second would draw the page anew each second; what is shown of the time is its minute.
    const isSeen = facts.trashedAt !== before.trashedAt || minuteOf(facts.updatedAt) !== minuteOf(before.updatedAt)
    if (isSeen) tell()
  }

  const read = readBody(editor.schema, story.blocks)
  // The caret waits in the text: a photo that stands first must not look chosen, nor be typed over.
  const selection = Selection.findFrom(read.doc.resolve(0), 1, true) ?? Selection.atStart(read.doc)
  let state = EditorState.create({ doc: read.doc, selection, plugins: [...editor.state.plugins] })

  const fields = createFieldSaver<StoryFields>({
    id: `story-fields:${storyId}`,
    fields: story.fields,
    revision: story.fieldsRevision,
    async save(changes, baseRevision) {
      const written = await newsroom().stories.saveFields({ storyId, changes, baseRevision })
      setFacts({ updatedAt: written.updatedAt })
      return written
    },
    async reread() {
      const newer = await newsroom().stories.get({ storyId })
      return { fields: newer.fields, revision: newer.fieldsRevision }
    },
    async keepConflict(ours) {
      await newsroom().stories.keepConflict({ storyId, fields: ours, blocks: null })
      tellOfConflict(storyId, 'editor.conflict.fields')
    },
  })

  function showState(next: EditorState): void {
    state = next
    if (shown === session) showOnPage(session)
    else tell()
  }

  function takeOverBody(newer: Story): void {
    const newerBody = readBody(editor.schema, newer.blocks, body.saved())
    const next = replacement(state, newerBody.doc)
    body.restart(next.doc, newerBody.saved, newer.bodyRevision)
    showState(next)
  }

  const body = createBodySaver({
    storyId,
    doc: () => state.doc,
    language: () => fields.fields().language,
    showNewer(newer) {
      takeOverBody(newer)
      tellOfConflict(storyId, 'editor.conflict.body')
    },
    onSaved: (updatedAt) => setFacts({ updatedAt }),
  })
  body.restart(read.doc, read.saved, story.bodyRevision)

  const session: StorySession = {
    storyId,
    fields,
    body,
    facts: () => facts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => state,
    setState(next) {
      const changed = next.doc !== state.doc
      state = next
      if (changed) body.touch()
      // On the page the editor draws it; beside the page it is drawn by whoever listens.
      if (changed && shown !== session) tell()
    },
    async flush() {
      await Promise.all([fields.flush(), body.flush()])
    },
    async refresh() {
      const newer = await newsroom().stories.get({ storyId })
      fields.accept(newer.fields, newer.fieldsRevision)
      setFacts({ updatedAt: newer.updatedAt, trashedAt: newer.trashedAt })
      if (newer.bodyRevision > body.revision() && !body.hasUnsaved()) takeOverBody(newer)
    },
  }
  return session
}

function showOnPage(session: StorySession): void {
  const editor = pageEditor()
  editor.view.updateState(session.state())
  // Toolbars and menus follow the editor's transactions; a change of story is none.
  editor.emit('transaction', { editor, transaction: editor.state.tr, appendedTransactions: [] })
}

/** Puts a story's text on the page. */
export function showSession(session: StorySession): void {
  shown = session
  const { storyId, fields } = session
  setOpenStory({
    storyId,
    fields: fields.fields,
    change: fields.change,
    subscribe: fields.subscribe,
    state: session.state,
    edit(build) {
      const transaction = build(session.state())
      if (transaction === null) return
      if (shown === session) pageEditor().view.dispatch(transaction)
      else session.setState(session.state().apply(transaction))
    },
    focus() {
      if (shown === session) pageEditor().view.focus()
    },
  })
  showOnPage(session)
}

/** The session whose text is on the page. */
export function shownSession(): StorySession | null {
  return shown
}

export function storySession(storyId: string): StorySession | undefined {
  return sessions.get(storyId)
}

/** Opens a story, or finds it open. Fails as `stories.get` does. */
export function openSession(storyId: string): Promise<StorySession> {
  const found = sessions.get(storyId)
  if (found) return Promise.resolve(found)
  const running =
    opening.get(storyId) ??
    newsroom()
      .stories.get({ storyId })
      .then((story) => {
        const session = createSession(story)
        sessions.set(storyId, session)
        return session
      })
      .finally(() => opening.delete(storyId))
  opening.set(storyId, running)
  return running
}

let following = false

/** Hears the editor's transactions and the newsroom's changes, for as long as the window lives. */
function follow(): void {
  if (following) return
  following = true
  pageEditor().on('transaction', ({ editor }) => shown?.setState(editor.state))
  onChange((event, own) => {
    if (event.kind !== 'story' || event.part === 'hold' || (own && (event.part === 'fields' || event.part === 'body'))) return
    const session = sessions.get(event.id)
    // A story that is gone stays on the page; its next save says so.
    void session?.refresh().catch((error: unknown) => {
      if (newsroomError(error)?.kind !== 'NOT_FOUND') throw error
    })
  })
}

const failures = new Map<string, SaveReason>()
const sessionListeners = new Set<() => void>()
const tellSessions = () => {
  for (const listener of sessionListeners) listener()
}

function subscribeToSessions(listener: () => void): () => void {
  sessionListeners.add(listener)
  return () => sessionListeners.delete(listener)
}

/** The session of a story as a React value: null while it is being read; `failure` when it cannot be. */
export function useSession(storyId: string): { session: StorySession | null; failure: SaveReason | null } {
  const session = useSyncExternalStore(subscribeToSessions, () => sessions.get(storyId) ?? null)
  const failure = useSyncExternalStore(subscribeToSessions, () => failures.get(storyId) ?? null)
  const connected = useConnected()
  useEffect(() => {
    follow()
    if (!connected && !sessions.has(storyId)) return
    failures.delete(storyId)
    openSession(storyId)
      .catch((error: unknown) => failures.set(storyId, saveReason(error)))
      .finally(tellSessions)
  }, [storyId, connected])
  return { session, failure }
}

export interface StoryInUse extends FieldsInUse<StoryFields> {
  readonly facts: StoryFacts
}

/** The fields of an open story, for every part of the window that shows or changes them. */
export function useSessionFields(session: StorySession): StoryInUse {
  const fields = useFields(session.fields)
  const facts = useSyncExternalStore(session.subscribe, session.facts)
  return { ...fields, facts }
}

const nothing: StoryFields | null = null
const noProblems = {}
const never = () => () => {}

/**
 * The fields of a story and how to change them; null while the story is being read. A change is on the screen at once, in every part of the
 * window, and saves itself.
 */
export function useStorySession(storyId: string): StoryInUse | null {
  const { session } = useSession(storyId)
  const fields = useSyncExternalStore(session?.fields.subscribe ?? never, session?.fields.fields ?? (() => nothing))
  const problems = useSyncExternalStore(session?.fields.subscribe ?? never, session?.fields.problems ?? (() => noProblems))
  const facts = useSyncExternalStore(session?.subscribe ?? never, session?.facts ?? (() => null))
  if (!session || !fields || !facts) return null
  return { fields, problems, facts, change: session.fields.change, settle: session.fields.settle }
}
