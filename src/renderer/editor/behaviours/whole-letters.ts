import { Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { unitsBeforeCaret } from '#domain/text/graphemes.ts'

/** Backspace takes a letter with all its marks, and a syllable with all its jamo, in the text as in the fields around it. */
export const WholeLetters = Extension.create({
  name: 'wholeLetters',
  addKeyboardShortcuts() {
    return {
      Backspace: () => {
        const { view, state } = this.editor
        const { selection } = state
        if (!(selection instanceof TextSelection) || !selection.empty || !view.editable) return false
        const before = selection.$from.nodeBefore
        const units = before?.isText ? unitsBeforeCaret(before.text ?? '') : 0
        if (units === 0) return false
        view.dispatch(state.tr.delete(selection.from - units, selection.from).scrollIntoView())
        return true
      },
    }
  },
})

/** The same in every text field of the window: the letter is selected, so that the browser takes it as one and its own undo stays whole. */
export function takeWholeLettersInFields(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const field = event.target
    if (event.key !== 'Backspace' || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.readOnly) return
    const { selectionStart: caret, selectionEnd } = field
    if (caret === null || caret !== selectionEnd) return
    const units = unitsBeforeCaret(field.value.slice(0, caret))
    if (units > 0) field.setSelectionRange(caret - units, caret)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
