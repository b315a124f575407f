import { Node } from '@tiptap/core'

/**
 * A photo placed in a story: `{placementId, photoId, caption: text | null, alt: text | null}`. Null inherits from the photo.
 * The credit is the photo's own and cannot be dropped here.
 */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,
  addAttributes: () => ({
    placementId: { default: null },
    photoId: { default: null },
    caption: { default: null },
    alt: { default: null },
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-photo-id]',
      getAttrs: (element) => ({
        placementId: element.getAttribute('data-placement-id'),
        photoId: element.getAttribute('data-photo-id'),
        caption: element.getAttribute('data-caption'),
        alt: element.getAttribute('data-alt'),
      }),
    },
  ],
  renderHTML: ({ node }) => [
    'figure',
    {
      'data-placement-id': node.attrs['placementId'],
      'data-photo-id': node.attrs['photoId'],
      'data-caption': node.attrs['caption'],
      'data-alt': node.attrs['alt'],
    },
  ],
})
