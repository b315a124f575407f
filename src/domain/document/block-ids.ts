import { Extension } from '@tiptap/core'

/** The nodes that may stand at the top of a body; each carries a global id, so that it can be saved and compared alone. */
const topLevelNodes = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
  'pullQuote',
  'factBox',
  'table',
  'horizontalRule',
  'figure',
  'gallery',
  'notUnderstood',
] as const

/** Adds the `id` attribute (UUIDv7, null below the top level) to every node that may stand at the top of a body. */
export const BlockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes() {
    return [
      {
        types: [...topLevelNodes],
        attributes: { id: { default: null, rendered: false, keepOnSplit: false } },
      },
    ]
  },
})
