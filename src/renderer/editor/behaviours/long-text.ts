import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { drawAroundCaret } from './draw-around.ts'
import { createScrollSettling } from './settle-scroll.ts'

/** Characters of about 20,000 words. Between the two a text stays as it is, so that nothing flickers at the border. */
const longFrom = 120_000
const shortBelow = 100_000

/** Whether a text is so long that only what is in sight is drawn. The size of a document is known, not counted. */
export function isLongText(doc: Node, wasLong: boolean): boolean {
  return doc.content.size >= (wasLong ? shortBelow : longFrom)
}

/** With Ctrl, or on a Mac with Command, they lead to the beginning and the end of the text. */
const ends = new Set(['Home', 'End'])
const pages = new Set(['PageUp', 'PageDown'])
const macEnds = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End'])

const key = new PluginKey<boolean>('longText')

/**
 * In a long text the browser lays out and paints only the blocks in sight (`is-long`, see `body.css`). The others have a guessed height until they
 * are seen: where the caret goes far, the page is scrolled until it stands still with the caret in sight.
 */
export const LongText = Extension.create({
  name: 'longText',
  addProseMirrorPlugins() {
    const settling = createScrollSettling()
    let lastBlock = 0
    return [
      new Plugin<boolean>({
        key,
        state: {
          init: (_config, { doc }) => isLongText(doc, false),
          apply: (transaction, wasLong) => (transaction.docChanged ? isLongText(transaction.doc, wasLong) : wasLong),
        },
        props: {
          attributes: (state): Record<string, string> => (key.getState(state) ? { class: 'is-long' } : {}),
          handleScrollToSelection(view) {
            const block = view.state.selection.$head.index(0)
            const isFar = Math.abs(block - lastBlock) > 1
            lastBlock = block
            if (isFar && key.getState(view.state)) settling.start(view)
            return false
          },
          handleDOMEvents: {
            keydown(view, event) {
              settling.stop()
              if (view.composing || event.isComposing || !key.getState(view.state)) return false
              // Here the browser itself moves the caret, and scrolls to where the place was guessed to be.
              const isFar = (ends.has(event.key) && event.ctrlKey) || (macEnds.has(event.key) && event.metaKey)
              if (drawAroundCaret(view, event) || isFar || pages.has(event.key)) settling.start(view)
              return false
            },
            pointerdown() {
              settling.stop()
              return false
            },
            wheel() {
              settling.stop()
              return false
            },
          },
        },
        view: () => ({
          update(view) {
            lastBlock = view.state.selection.$head.index(0)
          },
          destroy: () => settling.stop(),
        }),
      }),
    ]
  },
})
