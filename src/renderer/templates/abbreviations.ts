import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { abbreviationAtEnd } from '#domain/template/abbreviation.ts'
import { insertSnippet } from './insert-snippet.ts'
import { knownTemplates } from './known-templates.ts'

/** As long as an abbreviation can be, and a sign before it. */
const reach = 42

/** Tab at the end of a snippet's abbreviation puts the snippet in its place. Nothing happens while composing. */
export const Abbreviations = Extension.create({
  name: 'abbreviations',
  // Before the Tab of lists and tables, behind that of the slash menu.
  priority: 900,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown(view, event) {
          if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
          if (view.composing || event.isComposing || !view.editable) return false
          const { $from, empty, from } = view.state.selection
          if (!empty || !$from.parent.isTextblock) return false
          const line = $from.parent.textBetween(Math.max(0, $from.parentOffset - reach), $from.parentOffset, undefined, '\uFFFC')
          const snippets = knownTemplates('snippet')
          const typed = abbreviationAtEnd(line, snippets.map(({ content }) => content.abbreviation))
          const snippet = snippets.find(({ content }) => typed !== null && content.abbreviation === typed)
          if (typed === null || snippet === undefined) return false
          insertSnippet(view, snippet, { from: from - typed.length, to: from })
          return true
        },
      },
    }),
  ],
})
