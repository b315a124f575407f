import { Node } from '@tiptap/core'
import { wrappedBlock } from './understand.ts'

/**
 * A block that this Stet does not understand: one of a newer Stet, or one that the schema has no place for. It is kept whole: `json` is the
 * block as it is stored, and is stored again just so; `text` is what can be read of it.
 */
export const NotUnderstood = Node.create({
  name: 'notUnderstood',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    json: { default: '{}', rendered: false },
    text: { default: '', rendered: false },
  }),
  parseHTML: () => [{ tag: 'div[data-not-understood]', getAttrs: (element) => wrappedBlock(element.getAttribute('data-not-understood') ?? '') ?? false }],
  renderHTML: ({ node }) => ['div', { 'data-not-understood': String(node.attrs['json']) }, String(node.attrs['text'])],
})
