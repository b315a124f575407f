import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** Where a selection begins and ends in the page. */
interface Ends {
  readonly anchor: Node | null
  readonly anchorOffset: number
  readonly focus: Node | null
  readonly focusOffset: number
}

const endsOf = (selection: Selection | null): Ends => ({
  anchor: selection?.anchorNode ?? null,
  anchorOffset: selection?.anchorOffset ?? 0,
  focus: selection?.focusNode ?? null,
  focusOffset: selection?.focusOffset ?? 0,
})

const same = (a: Ends, b: Ends) => a.anchor === b.anchor && a.anchorOffset === b.anchorOffset && a.focus === b.focus && a.focusOffset === b.focusOffset

/**
 * The browser moves the selection at once and tells of it a moment later. A key that follows faster than that, as a text expander's does, would
 * act on the selection before: typed after Ctrl+A and Ctrl+End it would replace the whole story. So the editor hears of it before such a key.
 */
export const SelectionInStep = Extension.create({
  name: 'selectionInStep',
  priority: 1_000,
  addProseMirrorPlugins() {
    let told: Ends = endsOf(null)
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown({ composing, dom: { ownerDocument } }, event) {
              if (composing || event.isComposing || same(endsOf(ownerDocument.getSelection()), told)) return false
              ownerDocument.dispatchEvent(new Event('selectionchange'))
              return false
            },
          },
        },
        view({ dom: { ownerDocument } }) {
          const hear = () => {
            told = endsOf(ownerDocument.getSelection())
          }
          ownerDocument.addEventListener('selectionchange', hear)
          return { destroy: () => ownerDocument.removeEventListener('selectionchange', hear) }
        },
      }),
    ]
  },
})
