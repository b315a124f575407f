import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * The browser moves the selection at once and tells of it a moment later. A key that follows faster than that, as a text expander's does, would
 * act on the selection before: typed after Ctrl+A and Ctrl+End it would replace the whole story. So the editor hears of it before each key.
 */
export const SelectionInStep = Extension.create({
  name: 'selectionInStep',
  priority: 1_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (!view.composing && !event.isComposing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            return false
          },
        },
      },
    }),
  ],
})
