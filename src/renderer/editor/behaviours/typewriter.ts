import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { pageView, usePageView } from '../../desk/page-view.ts'

/** Where the line with the caret stands, from the top of the page. */
const height = 0.42

function toHeight(view: EditorView): void {
  const page = view.dom.closest('main')
  if (!page) return
  const caret = view.coordsAtPos(view.state.selection.head)
  page.scrollTop += Math.round(caret.top - page.getBoundingClientRect().top - page.clientHeight * height)
}

/** Keeps the line with the caret at one height. The pointer and the input method are not moved under the hand. */
export const Typewriter = Extension.create({
  name: 'typewriter',
  addProseMirrorPlugins() {
    let isPointing = false
    const isWanted = (view: EditorView) => pageView().typewriter && !isPointing && !view.composing && view.hasFocus() && view.state.selection.empty
    return [
      new Plugin({
        props: {
          handleScrollToSelection: (view) => isWanted(view),
          handleDOMEvents: {
            mousedown() {
              isPointing = true
              return false
            },
            // After a click the text stands still until the next key.
            keydown() {
              isPointing = false
              return false
            },
          },
        },
        view(editorView) {
          const stop = usePageView.subscribe((next, before) => {
            if (next.typewriter && !before.typewriter && !editorView.isDestroyed && isWanted(editorView)) toHeight(editorView)
          })
          return {
            update(view, before) {
              if ((before.doc !== view.state.doc || !before.selection.eq(view.state.selection)) && isWanted(view)) toHeight(view)
            },
            destroy: stop,
          }
        },
      }),
    ]
  },
})
