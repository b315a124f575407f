import { closeHistory, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Range } from '#domain/find/query.ts'
import type { Edit } from '#domain/find/replacement.ts'
import { newsroom } from '../../api/newsroom.ts'
import { showFailure } from '../../ui/failure.ts'
import { dismissNotice, showNotice } from '../../ui/notices.ts'
import { holdOf } from '../hold/story-hold.ts'
import { openStory, type OpenStory } from '../open-story.ts'
import { pageEditor } from '../page-editor.ts'
import { shownSession } from '../story-session.ts'
import { beginAt, currentPlace, currentQuery, foundPlaces, settled, show, startSearch, step, storyThread } from './find-engine.ts'
import { findState, setFind } from './find-state.ts'
import { foundFields, wordsOf } from './found-fields.ts'
import { orderInField, orderInText, type FoundPlace, type Order } from './found-places.ts'
import { replacing, type FieldEdits, type PassageEdits } from './replace.ts'
import { reveal } from './reveal.ts'

/** How often the edits are asked for again where the story changed while they were made. */
const mostTries = 5

/** Whether the story on the page may be changed: by this window, and not out of the trash. */
function mayReplace(): boolean {
  const session = shownSession()
  return session !== null && holdOf(session.storyId).mayWrite && session.facts().trashedAt === null && pageEditor().isEditable
}

/** The edits for some places, each in the passage or field that it lies in. Null where they could not be made. */
async function editsAt(story: OpenStory, places: readonly FoundPlace[]): Promise<{ texts: PassageEdits[]; fields: FieldEdits[] } | null> {
  const groups = new Map<unknown, { place: FoundPlace; text: string; ranges: Range[] }>()
  for (const place of places) {
    // The same node may stand in a text twice: where its block begins tells them apart.
    const key = place.kind === 'field' ? place.name : `${place.block} ${place.passage.at}`
    const group = groups.get(key) ?? { place, text: place.kind === 'field' ? foundFields[place.name].read(story.fields()) : place.passage.text, ranges: [] }
    group.ranges.push(place)
    groups.set(key, group)
  }
  const asked = [...groups.values()]
  const outcome = await storyThread.find({ query: currentQuery(), texts: asked.map(({ text }) => text), typed: findState().replacement.toWellFormed() })
  if (outcome.kind !== 'edits') {
    if (outcome.kind !== 'superseded' && outcome.kind !== 'found') setFind({ outcome: outcome.kind })
    return null
  }
  const texts: PassageEdits[] = []
  const fields: FieldEdits[] = []
  for (const [index, { place, ranges }] of asked.entries()) {
    const edits = (outcome.edits[index] ?? []).filter((edit: Edit) => ranges.some(({ from, to }) => from === edit.from && to === edit.to))
    if (place.kind === 'field') fields.push({ name: place.name, edits })
    else texts.push({ passage: place.passage, block: place.block, edits })
  }
  return { texts, fields }
}

interface Made {
  readonly story: OpenStory
  readonly transaction: Transaction
  readonly places: readonly FoundPlace[]
  /** How long the words are that come in the place of the first. */
  readonly length: number
}

/** Makes the edits for the places that `choosePlaces` names, in the story as it stands when they are made. */
async function replaceAt(choosePlaces: () => readonly FoundPlace[]): Promise<Made | null> {
  for (let tries = 0; tries < mostTries; tries++) {
    const story = openStory()
    if (story === null || !(await settled())) return null
    const { doc } = story.state()
    const words = wordsOf(story.fields())
    const places = choosePlaces()
    if (places.length === 0) return null
    const edits = await editsAt(story, places)
    if (openStory() !== story || !mayReplace() || edits === null) return null
    if (story.state().doc !== doc || wordsOf(story.fields()) !== words) continue
    const first = edits.texts[0]?.edits.at(-1) ?? edits.fields[0]?.edits.at(-1)
    const length = first?.insert.length ?? (places[0]?.to ?? 0) - (places[0]?.from ?? 0)
    return { story, transaction: replacing(story.state(), story.fields(), edits.texts, edits.fields), places, length }
  }
  return null
}

function makeStep({ story, transaction }: Made): void {
  if (!transaction.docChanged) return
  story.edit(() => transaction)
  // What is typed next is a deed of its own.
  story.edit((state) => closeHistory(state.tr))
}

const isComposing = () => pageEditor().view.composing

/** Replaces what is shown as the current place and goes on to the next. */
export async function replaceCurrent(): Promise<void> {
  if (isComposing() || !mayReplace() || findState().isBusy || !(await settled())) return
  if (currentPlace() === null) {
    reveal(step(1))
    return
  }
  const made = await replaceAt(() => [currentPlace()].filter((place) => place !== null))
  const place = made?.places[0]
  if (!made || !place) return
  makeStep(made)
  beginAt(orderAfter(place, made))
  lastDeed = null
  if (await settled()) reveal(step(1))
}

/** Where to go on: behind what came in its place. */
function orderAfter(place: FoundPlace, { transaction, length }: Made): Order {
  if (place.kind === 'field') return orderInField(place.name, place.from + length)
  return place.kind === 'caption' ? orderInText(place.start, place.from + length) : orderInText(transaction.mapping.map(place.end))
}

/** The last time that all was replaced, for as long as nothing was done since: it can be taken back from wherever the focus is. */
let lastDeed: { doc: Node; words: string; isUndone: boolean } | null = null

function remember(isUndone: boolean): void {
  const story = openStory()
  lastDeed = story === null ? null : { doc: story.state().doc, words: wordsOf(story.fields()), isUndone }
}

/** Replaces all that was found, as one step. What stood there is kept as a version first; where it cannot be, nothing is replaced. */
export async function replaceAll(): Promise<void> {
  const session = shownSession()
  if (session === null || isComposing() || !mayReplace() || findState().isBusy || !(await settled()) || foundPlaces().length === 0) return
  const { storyId } = session
  setFind({ isBusy: true })
  try {
    await session.flush()
    await newsroom().versions.keepBefore({ storyId, step: 'replace-all' })
    setFind({ isBusy: false })
    if (shownSession() !== session || isComposing()) return
    const made = await replaceAt(foundPlaces)
    if (made === null) return
    makeStep(made)
    remember(false)
    startSearch()
    showNotice({
      id: `replaced:${storyId}`,
      level: 'info',
      message: 'find.replaced',
      values: { count: made.places.length },
      action: { message: 'find.undo', run: takeBackIfLast },
      passing: true,
    })
  } catch (error) {
    showFailure(`replaced:${storyId}`, error)
  } finally {
    setFind({ isBusy: false })
    show()
  }
}

function isLastDeed(isUndone: boolean): boolean {
  const story = openStory()
  return lastDeed !== null && lastDeed.isUndone === isUndone && story?.state().doc === lastDeed.doc && wordsOf(story.fields()) === lastDeed.words && mayReplace()
}

/** Whether undo means what was replaced last, also outside of the text. */
export const canTakeBack = (): boolean => isLastDeed(false)
export const canRedo = (): boolean => isLastDeed(true)

/** Takes back what was replaced last, in the text and the fields together. */
export function takeBack(): void {
  if (!canTakeBack()) return
  const { view } = pageEditor()
  undo(view.state, view.dispatch)
  remember(true)
  dismissNotice(`replaced:${openStory()?.storyId ?? ''}`)
}

/** Asked for by name: where it cannot be done any more, that is said. */
function takeBackIfLast(): void {
  if (canTakeBack()) takeBack()
  else showNotice({ id: 'replaced-since', level: 'info', message: 'find.changedSince', passing: true })
}

export function replaceAgain(): void {
  if (!canRedo()) return
  const { view } = pageEditor()
  redo(view.state, view.dispatch)
  remember(false)
}

/** Something was typed in the bar: undo there means that again. */
export function forgetDeed(): void {
  lastDeed = null
}
