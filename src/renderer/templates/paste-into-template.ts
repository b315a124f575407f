import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { v7 } from 'uuid'
import { readPaste } from '#domain/import/paste/read-paste.ts'
import { templateBlocks } from '#domain/template/template-blocks.ts'
import { insertBlocks } from './insert-blocks.ts'

/** What is pasted into a template's text is read as in a story, by no browser; what a template cannot have stays out. */
export const PasteIntoTemplate = Extension.create({
  name: 'pasteIntoTemplate',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, event) {
          const data = event.clipboardData
          if (data === null) return true
          const clipboard = { html: data.getData('text/html'), text: data.getData('text/plain'), markdown: data.getData('text/markdown') }
          const { from, to } = view.state.selection
          const transaction = insertBlocks(view.state, templateBlocks(readPaste(clipboard, 'kept', v7).blocks), { from, to })
          if (transaction) view.dispatch(transaction.setMeta('preventAutolink', true))
          return true
        },
        // What is dragged inside the text is moved by the editor itself.
        handleDrop: (_view, _event, _slice, isOwn) => !isOwn,
      },
    }),
  ],
})
