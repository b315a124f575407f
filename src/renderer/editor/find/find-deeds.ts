import { TextSelection } from '@tiptap/pm/state'
import { openStory } from '../open-story.ts'
import { pageEditor } from '../page-editor.ts'
import { beginAt, closeEngine, currentPlace, isPending, openEngine, searchSoon, searchWithin, settled, startSearch, step } from './find-engine.ts'
import { findState, setFind, type FindState } from './find-state.ts'
import { foundFieldNames } from './found-fields.ts'
import { orderInField, orderInText, type Order } from './found-places.ts'
import { forgetDeed } from './replace-deeds.ts'
import { choose, closeNote, reveal } from './reveal.ts'
import { fieldOf } from '../../desk/go-to-field.ts'

/** A longer selection is rather a place to search in than words to search for. */
const longestTaken = 200

type Field = HTMLInputElement | HTMLTextAreaElement

/** What had the focus before the bar took it. */
let before: HTMLElement | null = null

function focusedField(): { name: (typeof foundFieldNames)[number]; field: Field } | null {
  for (const name of foundFieldNames) {
    const field = fieldOf(name)
    if (field !== null && field === document.activeElement) return { name, field: field as Field }
  }
  return null
}

/** Where the caret is, to search from there. */
function caret(): Order {
  const inField = focusedField()
  return inField ? orderInField(inField.name, inField.field.selectionStart ?? 0) : orderInText(pageEditor().state.selection.from)
}

/** The words that are selected, where they are few and in one line. */
function selectedWords(): string {
  const inField = focusedField()
  if (inField) return inField.field.value.slice(inField.field.selectionStart ?? 0, inField.field.selectionEnd ?? 0)
  const { view, state } = pageEditor()
  const { selection, doc } = state
  if (!view.hasFocus() && view.editable) return ''
  if (!(selection instanceof TextSelection) || !selection.$from.sameParent(selection.$to) || selection.to - selection.from > longestTaken) return ''
  return doc.textBetween(selection.from, selection.to, ' ', '')
}

const isInBar = () => document.activeElement?.closest('[data-find-bar]') !== null && document.activeElement !== null

/** Opens the bar, with what is selected as what is looked for, and leads into it. */
export function openFind(isReplacing: boolean): void {
  const state = findState()
  const words = isInBar() ? '' : selectedWords().slice(0, longestTaken)
  if (!isInBar()) before = document.activeElement instanceof HTMLElement ? document.activeElement : null
  const from = caret()
  const isNew = words !== '' && words !== state.query.text
  setFind({
    isOpen: true,
    isReplacing: isReplacing || (state.isOpen && state.isReplacing),
    ...(isNew ? { query: { ...state.query, text: words, isRegex: false } } : {}),
    wanted: { field: isReplacing && (words !== '' || (state.isOpen && state.query.text !== '')) ? 'replace' : 'find', time: state.wanted.time + 1 },
  })
  if (!state.isOpen) openEngine(from)
  else if (!isInBar()) beginAt(from)
  if (!state.isOpen || isNew) startSearch()
}

/** The story goes off the page: the bar goes with it, and the focus is somebody else's. */
export function dropFind(): void {
  if (!findState().isOpen) return
  closeNote()
  closeEngine()
  setFind({ isOpen: false })
  before = null
}

/** Closes the bar. What was shown last is selected, and has the focus. */
export async function closeFind(): Promise<void> {
  if (!findState().isOpen) return
  const isFromBar = isInBar()
  if (isPending()) {
    // The next keys are the text's at once; what is still looked for is selected there only if none came.
    giveBack(isFromBar)
    const { selection } = pageEditor().state
    await settled()
    if (!findState().isOpen || isInBar()) return
    if (pageEditor().state.selection !== selection) {
      dropFind()
      return
    }
  }
  const place = currentPlace()
  if (place === null) giveBack(isInBar())
  dropFind()
  if (place !== null) choose(place)
}

/** Leads out of the bar, to where the focus was before. */
function giveBack(isFromBar: boolean): void {
  if (isFromBar) (before?.isConnected === true && before !== document.body ? before : pageEditor().view.dom).focus()
}

/** Goes on to the next match, or back to the one before. From the text, and with the bar closed, the match is selected there. */
export async function findNext(direction: 1 | -1): Promise<void> {
  const state = findState()
  if (state.query.text === '') return openFind(false)
  const inBar = isInBar()
  if (!state.isOpen) {
    setFind({ isOpen: true })
    openEngine(caret())
    startSearch()
  }
  if (!(await settled())) return
  if (inBar) {
    reveal(step(direction))
    return
  }
  // Read only now: keys that follow each other fast have each moved it.
  const from = caret()
  if (direction > 0 && isOnlyCaret()) beginAt(from)
  const found = step(direction, direction > 0 && isOnlyCaret() ? null : from)
  if (found !== null) choose(found)
}

/** Without a selection a match that begins at the caret is the next one. */
function isOnlyCaret(): boolean {
  const inField = focusedField()
  return inField ? inField.field.selectionStart === inField.field.selectionEnd : pageEditor().state.selection.empty
}

export function changeQuery(changes: Partial<FindState['query']>): void {
  forgetDeed()
  setFind({ query: { ...findState().query, ...changes } })
  searchSoon()
}

export function changeReplacement(replacement: string): void {
  forgetDeed()
  setFind({ replacement })
}

/** Whether there is a selection in the text to search within. */
export function canSearchWithin(): boolean {
  return findState().isWithin || !pageEditor().state.selection.empty
}

/** Only what is selected in the text is searched, or all of the story again. */
export function toggleWithin(): void {
  const { from, to, empty } = pageEditor().state.selection
  if (findState().isWithin) searchWithin(null)
  else if (!empty && openStory() !== null) {
    beginAt(orderInText(from))
    searchWithin({ from, to })
  }
}
