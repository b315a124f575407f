import { Extension } from '@tiptap/core'
import { textCommands } from '../text-commands.ts'

/** ProseMirror's name for the window's: `Mod+Shift+K` is `Mod-Shift-k`. */
function editorKey(keys: string): string {
  const parts = keys.split('+')
  return [...parts.slice(0, -1), (parts.at(-1) ?? '').toLowerCase()].join('-')
}

/** The keys of the text's commands, where the caret stands in the text: the library's own keys for the same would come first else. */
export const TextKeys = Extension.create({
  name: 'textKeys',
  priority: 1_000,
  addKeyboardShortcuts() {
    const { editor } = this
    const own = textCommands.filter(({ keys }) => keys !== undefined)
    return Object.fromEntries(
      own.map(({ keys = '', run }) => [
        editorKey(keys),
        () => {
          if (!editor.isEditable) return false
          run(editor)
          return true
        },
      ]),
    )
  },
})
