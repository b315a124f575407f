import { Mark } from '@tiptap/core'

/** The passage under this mark rests on a source; `id` names the citation's row. Citations may overlap and never leave the newsroom. */
export const Citation = Mark.create({
  name: 'citation',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-citation-id'),
      renderHTML: (attributes) => ({ 'data-citation-id': attributes['id'] }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-citation-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'citation' }, 0],
})
