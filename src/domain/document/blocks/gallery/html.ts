import { escapeAttribute } from '../../../export/html/escape.ts'
import type { HtmlForm } from '../../../export/html/form.ts'
import { layoutOf } from './layout.ts'
import { partsOfGallery } from './make-gallery.ts'

/** Figures inside of a figure, whose caption is that of all. A slideshow is scrolled through, by keys too; without any style it is a list of photos. */
export const galleryHtml: HtmlForm = (node, context) => {
  const layout = layoutOf(node.attrs?.['layout'])
  const { figures, caption } = partsOfGallery(node)
  const scrolled = layout === 'slideshow' ? ` tabindex="0" role="group" aria-label="${escapeAttribute(context.words.slideshow)}"` : ''
  const words = caption.length === 0 ? '' : `\n<figcaption${context.dir({ type: 'paragraph', content: caption })}>${context.inline(caption)}</figcaption>`
  return `<figure class="gallery ${layout}">\n<div class="photos"${scrolled}>\n${context.blocks(figures)}\n</div>${words}\n</figure>`
}
