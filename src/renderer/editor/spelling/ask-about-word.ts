import type { EditorView } from '@tiptap/pm/view'
import { showNotice } from '../../ui/notices.ts'
import { openSpellingMenu } from '../../spelling/spelling-menu.ts'
import { asSet, correct } from './correct.ts'
import { misspellingAt, type Misspelling } from './spelling-marks.ts'
import { askAboutFieldWord, focusedSpelledField, wordAtCaret } from './spelled-fields.ts'

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

/** Opens the menu of the word with the caret, in the text or in a field; says so where nothing is wrong with it. */
export function askAboutCaret(view: EditorView): void {
  const field = focusedSpelledField()
  const fieldWord = field && wordAtCaret(field)
  const misspelling = field === null ? misspellingAt(view.state, view.state.selection.from) : null
  if (fieldWord) askAboutFieldWord(field, fieldWord)
  else if (misspelling) askAbout(view, misspelling)
  else showNotice({ id: 'spelling', level: 'info', message: 'spelling.nothingHere', passing: true })
}
