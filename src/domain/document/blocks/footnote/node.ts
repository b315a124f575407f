import { Node } from '@tiptap/core'

/** A note at a place in the text. Its words are its own content; its number is never stored. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  marks: 'bold italic strike subscript superscript link language verbatim',
  parseHTML: () => [{ tag: 'span.footnote' }],
  renderHTML: () => ['span', { class: 'footnote' }, 0],
})
