import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'
import { openStory } from '../open-story.ts'
import { signFor } from './quotes.ts'

/** How far back in the line is read to tell an opening sign from a closing one. */
const reach = 200

/** Sets the language's quotation marks for straight ones as they are typed. Undo takes just that back. Nothing happens while composing. */
export const TypographicQuotes = Extension.create({
  name: 'typographicQuotes',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, from, to, text) {
          if (view.composing || (text !== '"' && text !== "'")) return false
          const { state } = view
          const $from = state.doc.resolve(from)
          const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - reach), $from.parentOffset, undefined, ' ')
          const sign = signFor(text, before, openStory()?.fields().language ?? 'en')
          if (sign === null || sign === text) return false
          // First the sign as it was typed, then ours in its place as a deed of its own: undo brings back the typed one.
          view.dispatch(state.tr.insertText(text, from, to))
          const substitution = closeHistory(view.state.tr).insertText(sign, from, from + text.length)
          view.dispatch(substitution)
          view.dispatch(closeHistory(view.state.tr))
          return true
        },
      },
    }),
  ],
})
