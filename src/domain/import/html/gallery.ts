import { galleryOf, refilledGallery } from '../../document/blocks/gallery/make-gallery.ts'
import type { DocumentNode } from '../../document/node.ts'
import type { ReadInside, Reading } from './context.ts'
import { imagesIn } from './image.ts'
import { inlineOf } from './inline-only.ts'
import { classesOf, type HtmlElement } from './tree.ts'

const galleryClass = /^((wp-block-)?gallery|kg-gallery-card|slide-?show|carousel|photo-?gallery|image-?gallery)([-_]\w+)?$/i

/** Whether photos are shown together here: Stet's own galleries, those that say so, and a figure around several. */
export function isGallery(element: HtmlElement, below: readonly HtmlElement[], { kind }: Reading): boolean {
  const figures = below.filter((inner) => inner.tag === 'figure').length
  if (element.attributes['data-gallery'] !== undefined) return figures > 0
  const saysSo = classesOf(element).some((name) => galleryClass.test(name))
  if (kind === 'own') return saysSo && figures > 0
  return figures > 1 || (saysSo && imagesIn(element).length > 1)
}

/** A gallery, with what else stood in it after it. */
export function readGallery(element: HtmlElement, { faithful }: Reading, readInside: ReadInside): DocumentNode[] {
  const caption = element.children.find((child): child is HtmlElement => typeof child !== 'string' && child.tag === 'figcaption')
  const inside = readInside({ ...element, children: element.children.filter((child) => child !== caption) })
  const { inline, rest } = inlineOf(caption === undefined ? [] : readInside(caption))
  const figures = inside.filter(({ type }) => type === 'figure')
  const others = inside.filter(({ type }) => type !== 'figure')
  const layout = element.attributes['data-gallery'] ?? classesOf(element).find((name) => /^(slide-?show|carousel|side-by-side)$/i.test(name)) ?? 'grid'
  const gallery = galleryOf(/^(slide|carousel)/i.test(layout) ? 'slideshow' : layout, figures, inline)
  return [...refilledGallery(gallery, figures, faithful ? 1 : 2), ...others, ...rest]
}
