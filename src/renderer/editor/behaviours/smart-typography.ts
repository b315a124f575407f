import { Extension } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { substitutionFor } from '#domain/text/typography.ts'
import { openStory } from '../open-story.ts'
import { isTypographyOn } from '../typography-choice.ts'

/** How far back in the line is read to tell an opening sign from a closing one. */
const reach = 200

/** Where the caret stood after the last substitution; null once anything else was done. */
const key = new PluginKey<number | null>('smartTypography')

/**
 * Sets the language's quotation marks, dashes, ellipses and spaces for what is typed. Undo, or Backspace directly after, takes just that
 * back. Nothing happens while composing.
 */
export const SmartTypography = Extension.create({
  name: 'smartTypography',
  addProseMirrorPlugins: () => [
    new Plugin<number | null>({
      key,
      state: {
        init: () => null,
        apply(transaction, before) {
          const place = transaction.getMeta(key) as number | undefined
          if (place !== undefined) return place
          return transaction.docChanged || transaction.selectionSet ? null : before
        },
      },
      props: {
        handleTextInput(view, from, to, text) {
          if (view.composing) return false
          const { state } = view
          const $from = state.doc.resolve(from)
          const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - reach), $from.parentOffset, undefined, '\uFFFC')
          const substitution = substitutionFor(text, before, openStory()?.fields().language ?? 'en')
          if (substitution === null || !isTypographyOn()) return false
          // First the sign as it was typed, then ours in its place as a deed of its own: undo brings back the typed one.
          view.dispatch(state.tr.insertText(text, from, to))
          const replaced = closeHistory(view.state.tr).insertText(substitution.insert, from - substitution.cut, from + text.length)
          view.dispatch(replaced.setMeta(key, replaced.selection.from))
          view.dispatch(closeHistory(view.state.tr))
          return true
        },
        handleKeyDown(view, event) {
          if (event.key !== 'Backspace' || view.composing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false
          const { selection } = view.state
          return selection.empty && key.getState(view.state) === selection.from && undo(view.state, view.dispatch)
        },
      },
    }),
  ],
})
