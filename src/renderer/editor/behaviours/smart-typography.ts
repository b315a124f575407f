import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { substitutionFor } from '#domain/text/typography.ts'
import { openStory } from '../open-story.ts'
import { isTypographyOn } from '../typography-choice.ts'
import { replacedState, replaceTyped, takesBack, type ReplacedKey } from './replace-typed.ts'

/** How far back in the line is read to tell an opening sign from a closing one. */
const reach = 200

const key: ReplacedKey = new PluginKey('smartTypography')

/**
 * Sets the language's quotation marks, dashes, ellipses and spaces for what is typed. Undo, or Backspace directly after, takes just that
 * back. Nothing happens while composing.
 */
export const SmartTypography = Extension.create({
  name: 'smartTypography',
  addProseMirrorPlugins: () => [
    new Plugin<number | null>({
      key,
      state: replacedState(key),
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
          replaceTyped(view, key, from - substitution.cut, from + text.length, substitution.insert)
          return true
        },
        handleKeyDown: takesBack(key),
      },
    }),
  ],
})
