import { linkDestination } from '#domain/export/markdown/escape.ts'
import { wrapped, wrapperTag, type MarkdownForm } from '#domain/export/markdown/writer.ts'
import { toldTypeOf } from '#domain/photo/vocabulary/digital-source-type.ts'
import type { FigureAttributes } from '#domain/document/node.ts'

/**
 * An image paragraph, then the caption, the credit and how the picture was made as paragraphs of a `figcaption`. A photo without a file keeps its place as an
 * image without an address.
 */
export const figureMarkdown: MarkdownForm = {
  block: (node, writer) => {
    const attributes = figureAttributes(node.attrs ?? {})
    const photo = writer.figure(attributes)
    const caption = attributes.caption ?? photo?.fields.caption ?? ''
    const alt = attributes.alt ?? photo?.fields.altText ?? ''
    const credit = photo?.credit ?? ''
    const told = toldTypeOf(photo?.fields.digitalSourceType ?? '')
    const image = `![${writer.plainLine(alt)}](${imageAddress(photo?.renditions.at(-1)?.path ?? '')})`
    const words = [
      writer.plainParagraph(caption),
      credit === '' ? '' : `<small class="credit">${writer.plainLine(credit)}</small>`,
      told === null ? '' : `<small class="how-made">${writer.plainLine(writer.words.told[told])}</small>`,
    ].filter((text) => text !== '')
    const below = words.length === 0 ? '' : `\n\n${wrapped(wrapperTag('figcaption', writer.flavour), words.join('\n\n'), '</figcaption>')}`
    return wrapped(wrapperTag('figure', writer.flavour), image + below, '</figure>')
  },
}

export function figureAttributes(attributes: Record<string, unknown>): FigureAttributes {
  const text = (name: string) => (typeof attributes[name] === 'string' ? attributes[name] : null)
  return { placementId: text('placementId') ?? '', photoId: text('photoId') ?? '', caption: text('caption'), alt: text('alt') }
}

function imageAddress(path: string): string {
  return path === '' ? '' : linkDestination(path)
}
