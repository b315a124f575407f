import { wrapped, wrapperTag, type MarkdownForm } from '#domain/export/markdown/writer.ts'
import { layoutOf } from './layout.ts'
import { partsOfGallery } from './make-gallery.ts'

/** A `figure` around its figures, then the caption of all as a paragraph of a `figcaption`. */
export const galleryMarkdown: MarkdownForm = {
  block: (node, writer) => {
    const { figures, caption } = partsOfGallery(node)
    const words = caption.length === 0 ? '' : `\n\n${wrapped(wrapperTag('figcaption', writer.flavour), writer.paragraph(caption), '</figcaption>')}`
    const open = wrapperTag('figure', writer.flavour, ` class="gallery ${layoutOf(node.attrs?.['layout'])}"`)
    return wrapped(open, writer.blocks(figures) + words, '</figure>')
  },
}
