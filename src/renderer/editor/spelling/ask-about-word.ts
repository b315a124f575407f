import type { EditorView } from '@tiptap/pm/view'
import { showNotice } from '../../ui/notices.ts'
import { openSpellingMenu } from '../../spelling/spelling-menu.ts'
import { asSet, correct, nextMisspelling, selectionOf } from './correct.ts'
import { allChecked, misspellingAt, type Misspelling } from './spelling-marks.ts'

/** The place of a word on the screen, wherever the page is scrolled to meanwhile. */
function placeOf(view: EditorView, from: number, to: number) {
  return {
    getBoundingClientRect() {
      const last = Math.min(to, view.state.doc.content.size)
      const [start, end] = [view.coordsAtPos(Math.min(from, last)), view.coordsAtPos(last)]
      const [left, right] = [Math.min(start.left, end.left), Math.max(start.left, end.left)]
      return new DOMRect(left, start.top, start.top === end.top ? right - left : 0, start.bottom - start.top)
    },
  }
}

/** Opens the menu of a misspelling in the text. */
export function askAbout(view: EditorView, misspelling: Misspelling): void {
  const { from, to, word, dictionary } = misspelling
  void openSpellingMenu({
    word,
    dictionary,
    anchor: placeOf(view, from, to),
    correct: view.editable ? (suggestion) => correct(view, misspelling, asSet(suggestion)) : null,
    returnTo: view.dom,
  })
}

/** Opens the menu of the word with the caret; says so where nothing is wrong with it. */
export function askAboutCaret(view: EditorView): void {
  const misspelling = misspellingAt(view.state, view.state.selection.from)
  if (misspelling) askAbout(view, misspelling)
  else showNotice({ id: 'spelling', level: 'info', message: 'spelling.nothingHere', passing: true })
}

/** Selects the next misspelled word, or the one before, and opens its menu. */
export async function goToMisspelling(view: EditorView, step: 1 | -1): Promise<void> {
  if (nextMisspelling(view.state, step) === null) await allChecked()
  const misspelling = nextMisspelling(view.state, step)
  if (misspelling === null) {
    showNotice({ id: 'spelling', level: 'info', message: 'spelling.none', passing: true })
    return
  }
  view.focus()
  view.dispatch(view.state.tr.setSelection(selectionOf(view.state, misspelling)).scrollIntoView())
  askAbout(view, misspelling)
}
