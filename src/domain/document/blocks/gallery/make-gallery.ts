import type { DocumentNode } from '../../node.ts'
import { layoutOf } from './layout.ts'

/** A gallery as a block of its photos with the words under all of them. */
export function galleryOf(layout: unknown, figures: readonly DocumentNode[], caption: readonly DocumentNode[]): DocumentNode {
  const words: DocumentNode = caption.length > 0 ? { type: 'paragraph', content: [...caption] } : { type: 'paragraph' }
  return { type: 'gallery', attrs: { layout: layoutOf(layout) }, content: [...figures, words] }
}

/** The photos of a gallery, and the inline content of the words under all of them. */
export function partsOfGallery(gallery: DocumentNode): { figures: DocumentNode[]; caption: DocumentNode[] } {
  const content = gallery.content ?? []
  return { figures: content.slice(0, -1), caption: content.at(-1)?.content ?? [] }
}

/** A gallery with other photos in it; where fewer than `least` are left it comes apart, and its words stay below what is left. */
export function refilledGallery(gallery: DocumentNode, figures: readonly DocumentNode[], least = 2): DocumentNode[] {
  const { caption } = partsOfGallery(gallery)
  if (figures.length >= least) return [{ ...gallery, content: galleryOf('grid', figures, caption).content ?? [] }]
  return [...figures, ...(caption.length > 0 ? [{ type: 'paragraph', content: caption } satisfies DocumentNode] : [])]
}
