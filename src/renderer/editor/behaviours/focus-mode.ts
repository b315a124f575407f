import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { pageView, usePageView } from '../../desk/page-view.ts'

/** The blocks that are read part by part; a table or a photo is looked at as one. */
const parts = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote', 'factBox', 'pullQuote'])

/** Marks the paragraph with the caret, and what it stands in: by its depth alone, whatever the length of the text. */
function caretBlocks({ doc, selection }: EditorState): DecorationSet {
  const { $from } = selection
  const found: Decoration[] = []
  for (let depth = 1; depth <= $from.depth; depth++) {
    const node = $from.node(depth)
    const isWhole = node.isTextblock || !parts.has(node.type.name)
    found.push(Decoration.node($from.before(depth), $from.after(depth), { class: isWhole ? 'in-focus' : 'around-focus' }))
    if (isWhole) break
  }
  const chosen = $from.nodeAfter
  if ($from.depth === 0 && chosen) found.push(Decoration.node($from.pos, $from.pos + chosen.nodeSize, { class: 'in-focus' }))
  return DecorationSet.create(doc, found)
}

/** Dims all but the paragraph with the caret, while that is wanted. */
export const FocusMode = Extension.create({
  name: 'focusMode',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: (state) => (pageView().focusMode ? caretBlocks(state) : null),
        attributes: (): Record<string, string> => (pageView().focusMode ? { class: 'focus-mode' } : {}),
      },
      view(view) {
        const stop = usePageView.subscribe((next, before) => {
          if (next.focusMode !== before.focusMode && !view.isDestroyed) view.dispatch(view.state.tr)
        })
        return { destroy: stop }
      },
    }),
  ],
})
