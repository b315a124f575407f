import { NodeSelection } from '@tiptap/pm/state'
import { figureWith, writeWords } from '../../editor/figure/figure-deeds.ts'
import { openStory } from '../../editor/open-story.ts'
import { pageEditor } from '../../editor/page-editor.ts'
import { asSet, correct, selectionOf } from '../../editor/spelling/correct.ts'
import { misspellingsOf, type Misspelling } from '../../editor/spelling/spelling-marks.ts'
import { openSpellingMenu } from '../../spelling/spelling-menu.ts'
import { focusField, isOnThePage } from '../go-to-field.ts'
import { setView } from '../view.ts'
import type { FieldMisspelling } from './use-story-spelling.ts'

/** The next place of a word in the text, behind the one that is selected. */
function nextOf(word: string): Misspelling | null {
  const { state } = pageEditor()
  const places = misspellingsOf(state).filter((one) => one.word === word)
  const { from, to } = state.selection
  return places.find((one) => one.from >= from && !(one.from === from && one.to === to)) ?? places[0] ?? null
}

/** Selects a misspelled word of the text, the next time its next place. */
export function goToWord(storyId: string, word: string): void {
  const misspelling = nextOf(word)
  if (misspelling === null) return
  const { view } = pageEditor()
  setView({ storyId, drawer: null })
  view.focus()
  view.dispatch(view.state.tr.setSelection(selectionOf(view.state, misspelling)).scrollIntoView())
}

/** Opens the menu of a misspelled word of the text at its row in the list. */
export function askAboutText(word: string, button: HTMLElement): void {
  const misspelling = nextOf(word)
  if (misspelling === null) return
  const { view } = pageEditor()
  const { dictionary } = misspelling
  void openSpellingMenu({ word, dictionary, anchor: button, returnTo: button, correct: view.editable ? (suggestion) => correct(view, misspelling, asSet(suggestion)) : null })
}

/** Puts the focus on a misspelled word of a field or under a photo. */
export function goToFieldWord(storyId: string, { place, from, to }: FieldMisspelling): void {
  if ('field' in place) {
    setView(isOnThePage(place.field) ? { storyId, drawer: null } : { storyId, tab: 'story', drawer: 'inspector' })
    focusField(place.field)
    selectSoon(from, to)
    return
  }
  const { view, state } = pageEditor()
  const position = figureWith(state.doc, place.placementId)?.position
  if (position === undefined) return
  setView({ storyId, drawer: null })
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, position)).scrollIntoView())
  const figure = view.nodeDOM(position)
  const words = place.part === 'caption' && figure instanceof HTMLElement ? figure.querySelector('textarea') : null
  if (words === null) view.focus()
  else {
    words.focus()
    words.setSelectionRange(from, to)
  }
}

/** The field may come onto the screen a moment later. */
function selectSoon(from: number, to: number, attempts = 20): void {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) field.setSelectionRange(from, to)
  else if (attempts > 0) requestAnimationFrame(() => selectSoon(from, to, attempts - 1))
}

/** Opens the menu of a misspelled word of a field or under a photo at its row in the list. */
export function askAboutField(storyId: string, { word, dictionary, place, from, to }: FieldMisspelling, button: HTMLElement): void {
  const corrected = (text: string, suggestion: string) => (text.slice(from, to) === word ? text.slice(0, from) + asSet(suggestion) + text.slice(to) : text)
  void openSpellingMenu({
    word,
    dictionary,
    anchor: button,
    returnTo: button,
    correct: (suggestion) => {
      const story = openStory()
      if (story?.storyId !== storyId) return
      if ('field' in place) story.change(place.field, corrected(story.fields()[place.field], suggestion))
      else {
        story.edit((state) => {
          const figure = figureWith(state.doc, place.placementId)
          return figure === null ? null : writeWords(state, figure, place.part, corrected(String(figure.node.attrs[place.part] ?? ''), suggestion))
        })
      }
    },
  })
}
