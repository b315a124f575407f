import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { askAbout, askAboutCaret } from './ask-about-word.ts'
import { misspellingAt } from './spelling-marks.ts'

/**
 * The menu of a misspelled word, by its key or under the pointer. With Shift, or within a selection, the system's own menu comes.
 * The key is bound here as well as in the list of commands: the editor keeps every Enter from the window.
 */
export const AskAboutSpelling = Extension.create({
  name: 'askAboutSpelling',
  addKeyboardShortcuts: () => ({
    'Alt-Enter': ({ editor }) => {
      if (editor.view.composing || !editor.isEditable) return false
      askAboutCaret(editor.view)
      return true
    },
  }),
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          contextmenu(view, event) {
            if (event.shiftKey || view.composing || !(event.target instanceof Element)) return false
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            const misspelling = place && event.target.closest('.misspelled') ? misspellingAt(view.state, place.pos) : null
            const { from, to } = view.state.selection
            if (misspelling === null || (to > from && (from < misspelling.from || to > misspelling.to))) return false
            event.preventDefault()
            askAbout(view, misspelling)
            return true
          },
        },
      },
    }),
  ],
})
