import { Node } from '@tiptap/core'

/**
 * A photo placed in a story: `{placementId, photoId, caption: text | null, alt: text | null}`. Null inherits from the photo; `captionOver` and
 * `altOver` are the signs of the photo's words that own ones were written over (`override.ts`), null where nobody knows.
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
    captionOver: { default: null },
    altOver: { default: null },
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-photo-id]',
      getAttrs: (element) => ({
        placementId: element.getAttribute('data-placement-id'),
        photoId: element.getAttribute('data-photo-id'),
        caption: element.getAttribute('data-caption'),
        alt: element.getAttribute('data-alt'),
        captionOver: element.getAttribute('data-caption-over'),
        altOver: element.getAttribute('data-alt-over'),
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
      'data-caption-over': node.attrs['captionOver'],
      'data-alt-over': node.attrs['altOver'],
    },
  ],
})
