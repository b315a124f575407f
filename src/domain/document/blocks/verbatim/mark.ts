import { Mark } from '@tiptap/core'

/** Words that stand as they were said or written, faults included: nothing checks or corrects them. It never leaves the newsroom. */
export const Verbatim = Mark.create({
  name: 'verbatim',
  inclusive: false,
  parseHTML: () => [{ tag: 'span.verbatim' }],
  renderHTML: () => ['span', { class: 'verbatim' }, 0],
})
