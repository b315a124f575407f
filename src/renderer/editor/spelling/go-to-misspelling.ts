import type { EditorView } from '@tiptap/pm/view'
import { showNotice } from '../../ui/notices.ts'
import { askAbout } from './ask-about-word.ts'
import { selectionOf } from './correct.ts'
import { nextStop } from './next-stop.ts'
import { askAboutFieldWord, fieldsAbove } from './spelled-fields.ts'
import { allChecked, misspellingsOf } from './spelling-marks.ts'

/** What is misspelled above the text and in it, each as a stop that can be gone to. */
function stopsOf(view: EditorView) {
  const fields = fieldsAbove(view.dom)
  const inFields = fields.flatMap((spelled, part) =>
    spelled.words().map((word) => ({
      part,
      from: word.from,
      to: word.to,
      go() {
        spelled.field.focus()
        spelled.field.setSelectionRange(word.from, word.to)
        spelled.field.scrollIntoView({ block: 'nearest' })
        askAboutFieldWord(spelled, word)
      },
    })),
  )
  const inText = misspellingsOf(view.state).map((misspelling) => ({
    part: fields.length,
    from: misspelling.from,
    to: misspelling.to,
    go() {
      view.focus()
      view.dispatch(view.state.tr.setSelection(selectionOf(view.state, misspelling)).scrollIntoView())
      askAbout(view, misspelling)
    },
  }))
  const part = fields.findIndex(({ field }) => field === document.activeElement)
  const field = fields[part]?.field
  const here = field ? { part, from: field.selectionStart ?? 0, to: field.selectionEnd ?? 0 } : { part: fields.length, from: view.state.selection.from, to: view.state.selection.to }
  return { stops: [...inFields, ...inText], here }
}

/** Selects the next misspelled word of headline, dek and text, or the one before, and opens its menu. */
export async function goToMisspelling(view: EditorView, step: 1 | -1): Promise<void> {
  if (misspellingsOf(view.state).length === 0) await allChecked()
  const { stops, here } = stopsOf(view)
  const next = nextStop(stops, here, step)
  if (next === null) showNotice({ id: 'spelling', level: 'info', message: 'spelling.none', passing: true })
  else next.go()
}
