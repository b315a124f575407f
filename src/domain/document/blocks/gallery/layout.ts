/** How a gallery shows its photos: beside and below one another, one after the other, or all in one row. */
export const galleryLayouts = ['grid', 'slideshow', 'side-by-side'] as const
export type GalleryLayout = (typeof galleryLayouts)[number]

/** A layout as it was stored or came from outside; what is none is the grid. */
export function layoutOf(value: unknown): GalleryLayout {
  return galleryLayouts.find((layout) => layout === value) ?? 'grid'
}
