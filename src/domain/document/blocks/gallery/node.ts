import { Node } from '@tiptap/core'
import { layoutOf } from './layout.ts'

/**
 * Photos that are shown together, and a caption for all of them, which may be empty. An editor makes galleries of two photos and more; one is
 * allowed, since two people may take out the others at the same time.
 */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'figure+ paragraph',
  draggable: true,
  defining: true,
  isolating: true,
  addAttributes: () => ({
    layout: { default: 'grid', parseHTML: (element) => layoutOf(element.getAttribute('data-gallery')), renderHTML: ({ layout }) => ({ 'data-gallery': layoutOf(layout) }) },
  }),
  parseHTML: () => [{ tag: 'figure[data-gallery]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
})
