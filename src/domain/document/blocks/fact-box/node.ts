import { Node } from '@tiptap/core'

/** A boxed sidebar inside the story: a heading of its own, a few paragraphs or a list. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | heading | bulletList | orderedList)+',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'aside.fact-box' }],
  renderHTML: () => ['aside', { class: 'fact-box' }, 0],
})
