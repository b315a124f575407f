import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { FindQuery, Range } from '#domain/find/query.ts'
import { queryClient, queryKeys } from '../../api/queries.ts'
import { openStory, type OpenStory } from '../open-story.ts'
import { pageEditor } from '../page-editor.ts'
import { clearMarks, drawMarks, fieldMarks } from './draw-marks.ts'
import { findState, noMarks, setFind } from './find-state.ts'
import { FindThread } from './find-thread.ts'
import { foundFieldNames, foundFields, type FoundFieldName } from './found-fields.ts'
import { compareOrder, Findings, mapOrder, type FoundInPassage, type FoundPlace, type Order } from './found-places.ts'
import { passagesOf, type Passage } from './passages.ts'
import { reveal } from './reveal.ts'

/** Milliseconds without a key, in the bar or in the text, before it is looked through again. */
const restAfter = 120

/** Looks through the story on the page. */
export const storyThread = new FindThread()

let findings = new Findings()
/** Grows with each query: an answer to an earlier one is not for this. */
let asked = 0
let looking: Promise<void> = Promise.resolve()
let isLooking = false
let timer: ReturnType<typeof setTimeout> | null = null
/** Where the search began: what is typed in the bar is looked for from there. */
let anchor: Order = [0, 0, 0]
/** Where the current place begins; null while there is none. */
let here: Order | null = null
/** The part of the text that is searched; null for the whole story. */
let within: Range | null = null
let listed: { doc: Node; fields: unknown; version: number; places: readonly FoundPlace[] } | null = null
/** Grows when something else may have been found. */
let version = 0

export function currentQuery(): FindQuery {
  return { ...findState().query, language: openStory()?.fields().language ?? '' }
}

/** All that was found in the story on the page, in its order: put together once for each state of the story. */
export function foundPlaces(): readonly FoundPlace[] {
  const story = openStory()
  if (story === null || findState().outcome !== 'found') return []
  const { doc } = story.state()
  const fields = story.fields()
  if (listed?.doc !== doc || listed.fields !== fields || listed.version !== version) {
    listed = { doc, fields, version, places: [...findings.places(doc, fields, within)] }
  }
  return listed.places
}

const isHere = ({ order }: FoundPlace) => here !== null && compareOrder(order, here) === 0

/** The place that is shown as the current one. */
export function currentPlace(): FoundPlace | null {
  return foundPlaces().find(isHere) ?? null
}

interface Unread {
  readonly fields: readonly { name: FoundFieldName; text: string }[]
  readonly blocks: readonly { block: Node; passages: readonly Passage[] }[]
}

/** What has not been looked through yet. */
function unreadIn(story: OpenStory): Unread {
  const stored = story.fields()
  return {
    fields: foundFieldNames.map((name) => ({ name, text: foundFields[name].read(stored) })).filter(({ name, text }) => findings.inField(name)?.text !== text),
    blocks: story
      .state()
      .doc.children.filter((block) => !findings.has(block))
      .map((block) => ({ block, passages: passagesOf(block) })),
  }
}

function keep({ fields, blocks }: Unread, places: Uint32Array): void {
  const ranges = new Map<number, Range[]>()
  for (let at = 0; at < places.length; at += 3) {
    const text = places[at] as number
    const range = { from: places[at + 1] as number, to: places[at + 2] as number }
    const others = ranges.get(text)
    if (others) others.push(range)
    else ranges.set(text, [range])
  }
  let index = 0
  for (const { name, text } of fields) findings.keepField(name, { text, ranges: ranges.get(index++) ?? [] })
  for (const { block, passages } of blocks) {
    const found: FoundInPassage[] = []
    for (const passage of passages) {
      const inPassage = ranges.get(index++)
      if (inPassage) found.push({ passage, ranges: inPassage })
    }
    findings.keepBlock(block, found)
  }
}

/** Looks through what was not looked through yet, until there is nothing such. */
async function look(mine: number): Promise<void> {
  for (;;) {
    const story = openStory()
    if (story === null || mine !== asked || findState().isBusy) return
    const unread = unreadIn(story)
    const texts = [...unread.fields.map(({ text }) => text), ...unread.blocks.flatMap(({ passages }) => passages.map(({ text }) => text))]
    if (texts.length === 0 && unread.blocks.length === 0) break
    const outcome = await storyThread.find({ query: currentQuery(), texts, typed: null })
    if (mine !== asked) return
    if (outcome.kind === 'found') keep(unread, outcome.places)
    else if (outcome.kind !== 'superseded' && outcome.kind !== 'edits') {
      setFind({ outcome: outcome.kind })
      break
    } else return
  }
  version++
  const isFirst = findState().outcome === 'searching'
  if (isFirst) setFind({ outcome: 'found' })
  if (isFirst && here === null) reveal(step(1))
  else show()
}

function lookNow(): void {
  if (isLooking) return
  isLooking = true
  const mine = asked
  looking = look(mine).finally(() => {
    if (mine === asked) isLooking = false
  })
}

/** Brings what the bar and the page show in step with what was found. */
export function show(): void {
  const state = findState()
  if (!state.isOpen) return
  const places = foundPlaces()
  const index = places.findIndex(isHere)
  const current = places[index] ?? null
  drawMarks(findings, current, within)
  setFind({
    total: places.length,
    current: index + 1,
    currentField: current?.kind === 'field' ? foundFields[current.name].title : null,
    marks: fieldMarks(places, current, findings),
    version: state.version + 1,
  })
}

function wait(act: () => void): void {
  if (timer !== null) clearTimeout(timer)
  timer = setTimeout(() => {
    timer = null
    act()
  }, restAfter)
}

let isNewQuery = false

/** Stops what is being looked for, and knows of nothing found. */
function forget(): void {
  if (timer !== null) clearTimeout(timer)
  timer = null
  storyThread.abandon()
  asked++
  version++
  isNewQuery = false
  isLooking = false
  findings = new Findings()
  here = null
}

/** Begins anew, with another query or in another story, from where the search began. */
export function startSearch(): void {
  forget()
  setFind({ outcome: findState().query.text === '' ? 'idle' : 'searching' })
  if (findState().outcome === 'idle') show()
  else lookNow()
}

/** After the keys in the bar rest. */
export function searchSoon(): void {
  isNewQuery = true
  wait(catchUp)
}

function lookSoon(): void {
  wait(catchUp)
}

function catchUp(): void {
  if (isNewQuery) startSearch()
  else if (pageEditor().view.composing) {
    // What is composed is looked at once it is written: a mark would take it from the input method.
    lookSoon()
  } else if (findState().outcome === 'found') lookNow()
}

/** Whether what was typed last in the bar is still being looked for. */
export function isPending(): boolean {
  return isNewQuery || findState().outcome === 'searching'
}

/** Resolves once what was found is what stands there; false where nothing can be found. */
export async function settled(): Promise<boolean> {
  if (timer !== null) {
    clearTimeout(timer)
    timer = null
    catchUp()
  }
  for (let waited: Promise<void> | null = null; waited !== looking; ) {
    waited = looking
    await waited
  }
  return findState().outcome === 'found'
}

/** Goes to the next place, or to the one before; behind the last one the first comes again. */
export function step(direction: 1 | -1, from: Order | null = null): FoundPlace | null {
  const places = foundPlaces()
  const begin = from ?? here ?? anchor
  const least = from === null && here === null ? 0 : 1
  const isPast = ({ order }: FoundPlace) => compareOrder(order, begin) * direction >= least
  const found = direction > 0 ? (places.find(isPast) ?? places[0]) : (places.findLast(isPast) ?? places.at(-1))
  if (found !== undefined) {
    here = found.order
    anchor = found.order
  }
  show()
  return found ?? null
}

/** The next one that is looked for is the first from there on. */
export function beginAt(order: Order): void {
  anchor = order
  here = null
}

export function searchWithin(range: Range | null): void {
  within = range
  version++
  setFind({ isWithin: range !== null })
  show()
}

/** What was found is another story's, or was read before it all changed. */
function readAgain(): void {
  findings = new Findings()
  version++
  lookSoon()
}

let stopFollowing: (() => void) | null = null

function isCaption(key: readonly unknown[]): boolean {
  return key[0] === queryKeys.photos[0] && key[1] === 'one'
}

/** Follows the story on the page for as long as the bar is open. */
export function openEngine(from: Order): void {
  stopFollowing?.()
  beginAt(from)
  const editor = pageEditor()
  let story = openStory()
  let doc = editor.state.doc
  let stopFields = story?.subscribe(lookSoon)
  const follow = ({ transaction, appendedTransactions }: { transaction: Transaction; appendedTransactions: Transaction[] }) => {
    const now = openStory()
    if (now?.storyId !== story?.storyId) {
      stopFields?.()
      story = now
      stopFields = now?.subscribe(lookSoon)
      within = null
      setFind({ isWithin: false })
      beginAt([0, 0, 0])
      startSearch()
    } else if (editor.state.doc !== doc) {
      const map = (position: number, side: -1 | 1 = 1) => [transaction, ...appendedTransactions].reduce((place, { mapping }) => mapping.map(place, side), position)
      anchor = mapOrder(anchor, map)
      if (here !== null) here = mapOrder(here, map)
      if (within !== null) within = { from: map(within.from, -1), to: map(within.to, 1) }
      lookSoon()
    }
    doc = editor.state.doc
  }
  editor.on('transaction', follow)
  // What the words under a photo are is known once the photo is.
  const stopPhotos = queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === 'updated' && isCaption(query.queryKey)) readAgain()
  })
  const page = editor.view.dom.closest('main')
  let frame = 0
  const onScroll = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => drawMarks(findings, currentPlace(), within))
  }
  page?.addEventListener('scroll', onScroll, { passive: true })
  stopFollowing = () => {
    editor.off('transaction', follow)
    page?.removeEventListener('scroll', onScroll)
    cancelAnimationFrame(frame)
    stopPhotos()
    stopFields?.()
  }
}

/** Forgets what was found. What is looked for stays in the bar. */
export function closeEngine(): void {
  stopFollowing?.()
  stopFollowing = null
  forget()
  within = null
  setFind({ isWithin: false, outcome: 'idle', total: 0, current: 0, currentField: null, marks: noMarks })
  clearMarks()
}
