import type { List, RootContent } from 'mdast'
import type { DocumentNode } from '#domain/document/node.ts'
import { galleryLayouts } from '#domain/document/blocks/gallery/layout.ts'
import { galleryOf, refilledGallery } from '#domain/document/blocks/gallery/make-gallery.ts'
import { inlineOf } from '../html/inline-only.ts'
import { emptyParagraph, fitBlocks, fitItem } from './fit-blocks.ts'
import { foldHtml, type Folded, type FoldedElement } from './fold-html.ts'
import { readFigure } from './read-figure.ts'
import { isNode, readInline } from './read-inline.ts'
import { paragraphBlocks } from './read-paragraph.ts'
import { readRawHtml } from './read-raw-html.ts'
import { readRawTable, readTable } from './read-table.ts'
import type { Reading } from './reading.ts'

/** Blocks of Markdown as blocks of a body. What a body has no place for keeps its words, with a warning. */
export function readBlocks(children: readonly RootContent[], reading: Reading): DocumentNode[] {
  return readFolded(foldHtml(children), reading)
}

function readFolded(children: readonly Folded[], reading: Reading): DocumentNode[] {
  return children.flatMap((child) => (child.type === 'element' ? readElement(child, reading) : readBlock(child, reading)))
}

function readBlock(block: RootContent, reading: Reading): DocumentNode[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphBlocks(block.children, reading)
    case 'heading':
      return readHeading(block.depth, paragraphBlocks(block.children, reading))
    case 'blockquote':
      return [{ type: 'blockquote', content: orEmpty(readBlocks(block.children, reading)) }]
    case 'list':
      return [readList(block, reading)]
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }]
    case 'table':
      return readTable(block, reading)
    case 'code':
      reading.warn('code-as-text', 'Code was kept as plain text.')
      return [{ type: 'paragraph', content: linesOf(block.value) }]
    case 'html':
      return readRawHtml(block.value, reading)
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default: {
      const content = readInline([block as never], reading).filter(isNode)
      return content.length > 0 ? [{ type: 'paragraph', content }] : []
    }
  }
}

/** Level 1 belongs to the headline, and a body knows no level below 4. An image in a heading follows it. */
function readHeading(depth: number, blocks: readonly DocumentNode[]): DocumentNode[] {
  const level = Math.min(Math.max(depth, 2), 4)
  if (blocks.length === 0) return [{ type: 'heading', attrs: { level } }]
  return blocks.map((block) => (block.type === 'paragraph' ? { type: 'heading', attrs: { level }, content: block.content } : block))
}

function readList(list: List, reading: Reading): DocumentNode {
  const content = list.children.map((item): DocumentNode => {
    const blocks = fitItem(readBlocks(item.children, reading))
    return { type: 'listItem', content: item.checked === null || item.checked === undefined ? blocks : withBox(blocks, item.checked) }
  })
  return list.ordered === true ? { type: 'orderedList', attrs: { start: list.start ?? 1 }, content } : { type: 'bulletList', content }
}

function withBox([first = emptyParagraph(), ...rest]: readonly DocumentNode[], checked: boolean): DocumentNode[] {
  return [{ ...first, content: [{ type: 'text', text: checked ? '☑ ' : '☐ ' }, ...(first.content ?? [])] }, ...rest]
}

/** Code is no prose: it stands as it was written. */
function linesOf(code: string): DocumentNode[] {
  return code.split('\n').flatMap((line, index): DocumentNode[] => [
    ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line, marks: [{ type: 'verbatim' }] } satisfies DocumentNode]),
  ])
}

function orEmpty(blocks: DocumentNode[]): DocumentNode[] {
  return blocks.length > 0 ? blocks : [emptyParagraph()]
}

function readElement(element: FoldedElement, reading: Reading): DocumentNode[] {
  const inner = () => readFolded(element.children, reading)
  const classes = (element.attributes['class'] ?? '').split(/\s+/)
  if (element.tag === 'figure' && (classes.includes('gallery') || figuresIn(element).length > 1)) return readGallery(element, classes, reading)
  if (element.tag === 'figure') return figureOr(readFigure(element, reading), inner)
  if (element.tag === 'table') return readRawTable(element, (children) => readFolded(children, reading))
  if (element.tag === 'ol' || element.tag === 'ul') return readRawList(element, reading)
  if (element.tag === 'blockquote') return [{ type: 'blockquote', content: orEmpty(inner()) }]
  if (element.tag === 'aside' && classes.includes('pull-quote')) return container('pullQuote', inner(), ['paragraph'])
  if (element.tag === 'aside' && classes.includes('fact-box')) return container('factBox', inner(), ['paragraph', 'heading', 'bulletList', 'orderedList'])
  reading.warn('markup-dropped', `The markup <${element.tag}> was left out; its words stay.`, { tag: element.tag })
  return inner()
}

function figuresIn(element: FoldedElement): FoldedElement[] {
  return element.children.filter((child) => child.type === 'element').flatMap((child) => (child.tag === 'figure' ? [child] : figuresIn(child)))
}

/** Figures in a figure: a gallery, with the words of its own `figcaption`. What else stands between them comes after it. */
function readGallery(element: FoldedElement, classes: readonly string[], reading: Reading): DocumentNode[] {
  const caption = element.children.find((child): child is FoldedElement => child.type === 'element' && child.tag === 'figcaption')
  const inside = readFolded(element.children.filter((child) => child !== caption), reading)
  const { inline, rest } = inlineOf(caption === undefined ? [] : readFolded(caption.children, reading))
  const figures = inside.filter(({ type }) => type === 'figure')
  const layout = galleryLayouts.find((name) => classes.includes(name))
  const gallery = galleryOf(layout, figures, inline)
  return [...refilledGallery(gallery, figures, classes.includes('gallery') ? 1 : 2), ...inside.filter(({ type }) => type !== 'figure'), ...rest]
}

function figureOr(figure: DocumentNode | null, inner: () => DocumentNode[]): DocumentNode[] {
  return figure === null ? inner() : [figure]
}

function container(type: 'pullQuote' | 'factBox', blocks: readonly DocumentNode[], allowed: Parameters<typeof fitBlocks>[1]): DocumentNode[] {
  const { kept, lifted } = fitBlocks(blocks, allowed)
  return [{ type, content: kept }, ...lifted]
}

function readRawList(element: FoldedElement, reading: Reading): DocumentNode[] {
  const items = element.children.filter((child): child is FoldedElement => child.type === 'element' && child.tag === 'li')
  if (items.length === 0) return readFolded(element.children, reading)
  const content = items.map((item): DocumentNode => ({ type: 'listItem', content: fitItem(readFolded(item.children, reading)) }))
  if (element.tag === 'ul') return [{ type: 'bulletList', content }]
  const start = Number(element.attributes['start'] ?? 1)
  const type = /^[aAiI]$/.test(element.attributes['type'] ?? '') ? element.attributes['type'] : null
  return [{ type: 'orderedList', attrs: { start: Number.isInteger(start) && start >= 0 ? start : 1, type }, content }]
}
