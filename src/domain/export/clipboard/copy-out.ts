import type { DocumentNode } from '../../document/node.ts'
import { emptyBody } from '../../document/node.ts'
import { tidyBlocks } from '../../document/tidy.ts'
import { escapeAttribute, escapeText } from '../html/escape.ts'
import { blocksToHtml } from '../html/walk.ts'
import { writeBody } from '../markdown/write-body.ts'
import { ownSign } from '../../import/paste/own-text.ts'
import { toldTypeOf } from '../../photo/vocabulary/digital-source-type.ts'
import { readerWords, type ReaderWords } from '../reader-words.ts'
import { blocksToText } from '../text/walk.ts'

/** What is known of a photo where text is copied; the file itself stays. */
export interface CopiedPhoto {
  caption: string
  altText: string
  credit: string
  digitalSourceType: string
}

/** A part of a text in the forms that other programs take. */
export interface CopiedText {
  html: string
  text: string
  markdown: string
}

/**
 * A part of a text as it leaves by the clipboard: clean HTML without classes and styles, plain text, and Markdown. Nothing of citations, sources
 * or the desk's own marks is in it. A photo is its caption, its credit and how it was made, and in HTML its number in this newsroom, so that it is one again when it
 * is pasted here.
 */
export function copyOut(blocks: readonly DocumentNode[], language: string, photos: ReadonlyMap<string, CopiedPhoto>): CopiedText {
  const tidy = tidyBlocks(blocks)
  const words = readerWords(language)
  const said = tidy.flatMap((block) => withoutFigures(block, photos, words))
  const { blocks: lines, footnotes } = blocksToText(said, { words, photos: new Map() })
  return {
    html: `${ownSign}${htmlOf(tidy, photos, words)}`,
    text: [lines, footnotes].filter((part) => part !== '').join('\n\n'),
    markdown: writeBody({ ...emptyBody(), content: said }, new Map(), 'plain', words).text,
  }
}

function htmlOf(blocks: readonly DocumentNode[], photos: ReadonlyMap<string, CopiedPhoto>, words: ReaderWords): string {
  const figures: string[] = []
  const placed = blocks.map((block) => withPlaces(block, photos, figures, words))
  const { blocks: html, footnotes } = blocksToHtml(placed, { form: 'fragment', direction: 'ltr', words, photos: new Map(), idPrefix: '' })
  const whole = bare([html, footnotes].filter((part) => part !== '').join('\n')).replace(/<p>\ue000(\d+)\ue000<\/p>/g, (_, number: string) => figures[Number(number)] ?? '')
  // A part of one line is no paragraph of its own.
  const line = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(whole)?.[1]
  return line !== undefined && blocks.length === 1 && blocks[0]?.type === 'paragraph' && footnotes === '' ? line : whole
}

/** The tags alone are ours to strip: what looks like one in the text is escaped. How a column is aligned is part of a table. */
function bare(html: string): string {
  return html.replace(/<[a-z][^<>]*>/g, (tag) => tag.replace(/ style="text-align: (\w+)"/g, ' align="$1"').replace(/ class="gallery ([\w-]+)"/, ' data-gallery="$1"').replace(/ (?:class|style|aria-label|tabindex)="[^"]*"| role="group"/g, ''))
}

/** Figures give way to signs that the walk carries along, since it knows only photos whose files are published. */
function withPlaces(block: DocumentNode, photos: ReadonlyMap<string, CopiedPhoto>, figures: string[], words: ReaderWords): DocumentNode {
  if (block.type === 'figure') {
    figures.push(figureHtml(block, photos, words))
    return { type: 'paragraph', content: [{ type: 'text', text: `\ue000${figures.length - 1}\ue000` }] }
  }
  if (block.type === 'paragraph' || block.type === 'heading') return { ...block, content: (block.content ?? []).map(withoutPrivateSigns) }
  return block.content === undefined ? block : { ...block, content: block.content.map((child) => withPlaces(child, photos, figures, words)) }
}

function withoutPrivateSigns(node: DocumentNode): DocumentNode {
  return node.text === undefined ? node : { ...node, text: node.text.replaceAll('\ue000', '\ufffd') }
}

const ownWords = { caption: 'caption', alt: 'alt', captionOver: 'caption-over', altOver: 'alt-over' } as const

function figureHtml({ attrs = {} }: DocumentNode, photos: ReadonlyMap<string, CopiedPhoto>, words: ReaderWords): string {
  const own = Object.entries(ownWords).map(([name, data]) => (typeof attrs[name] === 'string' ? ` data-${data}="${escapeAttribute(attrs[name])}"` : '')).join('')
  const photoId = typeof attrs['photoId'] === 'string' ? attrs['photoId'] : ''
  return `<figure data-photo-id="${escapeAttribute(photoId)}"${own}><figcaption>${escapeText(captionOf(attrs, photos, words))}</figcaption></figure>`
}

function captionOf(attrs: Record<string, unknown>, photos: ReadonlyMap<string, CopiedPhoto>, words: ReaderWords): string {
  const photo = typeof attrs['photoId'] === 'string' ? photos.get(attrs['photoId']) : undefined
  const caption = typeof attrs['caption'] === 'string' ? attrs['caption'] : (photo?.caption ?? '')
  const alt = typeof attrs['alt'] === 'string' ? attrs['alt'] : (photo?.altText ?? '')
  const told = toldTypeOf(photo?.digitalSourceType ?? '')
  const said = [caption, photo?.credit ?? '', told === null ? '' : words.told[told]].filter((part) => part !== '').join(' / ')
  return said === '' ? alt : said
}

function withoutFigures(block: DocumentNode, photos: ReadonlyMap<string, CopiedPhoto>, words: ReaderWords): DocumentNode[] {
  if (block.type === 'figure') {
    const text = captionOf(block.attrs ?? {}, photos, words)
    return text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }]
  }
  if (block.type === 'paragraph' || block.type === 'heading' || block.content === undefined) return [block]
  const content = block.content.flatMap((child) => withoutFigures(child, photos, words))
  return block.type === 'gallery' ? content.filter((child) => (child.content ?? []).length > 0) : [{ ...block, content }]
}
