import { Node } from '@tiptap/core'

/** A sentence lifted out of the text and set large. It repeats words of the story, so word counts leave it out. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'aside.pull-quote' }],
  renderHTML: () => ['aside', { class: 'pull-quote' }, 0],
})
