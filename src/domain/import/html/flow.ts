import { languageOf } from '../../document/blocks/language/tag.ts'
import { isSafeLink } from '../../document/blocks/link/mark.ts'
import type { DocumentMark, DocumentNode } from '../../document/node.ts'
import { factBoxOf, pullQuoteOf, saysFactBox, saysPullQuote } from './boxes.ts'
import { drop, type Reading } from './context.ts'
import { isCaptionedPhoto, readBareImage, readFigure } from './figure.ts'
import { isGallery, readGallery } from './gallery.ts'
import { imagesIn, isSpacer, signOf } from './image.ts'
import { inlineOf } from './inline-only.ts'
import { isFurniture } from './furniture.ts'
import { addBlocks, endLine, withMarks, type Flow } from './line.ts'
import { isHidden, marksInside, styleOf, withMark } from './style.ts'
import { isLayoutTable, readTable } from './table.ts'
import { elementsBelow, hasClass, isBlockTag, textOf, type HtmlElement, type HtmlNode } from './tree.ts'

/** Reads elements into blocks. Inline content gathers in a line, which becomes a paragraph where a block begins or ends. */
export function readBlocks(nodes: readonly HtmlNode[], reading: Reading, marks: readonly DocumentMark[] = []): DocumentNode[] {
  const flow: Flow = { blocks: [], line: [], reading }
  readNodes(nodes, flow, marks)
  endLine(flow)
  return flow.blocks
}

type Reader = (element: HtmlElement, flow: Flow, marks: readonly DocumentMark[]) => void

function readNodes(nodes: readonly HtmlNode[], flow: Flow, marks: readonly DocumentMark[]): void {
  for (const node of nodes) {
    if (typeof node === 'string') flow.line.push(withMarks({ type: 'text', text: node }, marks))
    else readElement(node, flow, marks)
  }
}

function readElement(element: HtmlElement, flow: Flow, marks: readonly DocumentMark[]): void {
  const { reading } = flow
  const note = reading.notes.get(element)
  if (note !== undefined) {
    readFootnote(note, flow, marks)
    return
  }
  if (reading.consumed.has(element)) return
  const kind = droppedTags[element.tag]
  if (kind !== undefined) {
    if (kind !== '') drop(reading, kind)
    return
  }
  if (reading.kind !== 'own' && isHidden(element)) {
    if (textOf(element) !== '') drop(reading, 'hidden')
    return
  }
  if (reading.kind === 'page' && isFurniture(element)) {
    if (textOf(element, reading.consumed) !== '') drop(reading, furnitureName(element))
    return
  }
  const read = readers[element.tag] ?? (element.tag.startsWith('svg:') || element.tag.startsWith('math:') ? readInline : undefined)
  if (read !== undefined) read(element, flow, marks)
  else if (isCaptionedPhoto(element)) addBlocks(flow, readFigure(element, reading))
  else if (isBlockTag(element.tag) || /^(block|flex|grid|list-item|table)$/.test(styleOf(element)['display'] ?? '')) readContainer(element, flow, marks)
  else readInline(element, flow, marks)
}

/** Elements of which nothing is kept, and the name under which that is told; nothing is told of an empty name. */
const droppedTags: Record<string, string> = {
  script: 'script',
  style: 'style',
  head: '',
  title: '',
  meta: '',
  link: '',
  base: '',
  template: '',
  noscript: '',
  source: '',
  track: '',
  param: '',
  rp: '',
  wbr: '',
  col: '',
  colgroup: '',
  iframe: 'embed',
  embed: 'embed',
  object: 'embed',
  video: 'embed',
  audio: 'embed',
  canvas: 'embed',
  svg: 'drawing',
  button: 'form',
  input: 'form',
  select: 'form',
  textarea: 'form',
  datalist: 'form',
}

function furnitureName(element: HtmlElement): string {
  const names: Record<string, string> = { nav: 'navigation', header: 'header', footer: 'footer', aside: 'aside', form: 'form' }
  return names[element.tag] ?? 'furniture'
}

const readContainer: Reader = (element, flow, marks) => {
  endLine(flow)
  readNodes(element.children, flow, marksInside(element, marks))
  endLine(flow)
}

const readInline: Reader = (element, flow, marks) => {
  // Programs of others put `lang` on everything, whatever the words are.
  const lang = element.tag === 'span' && flow.reading.faithful ? languageOf(element.attributes['lang']) : null
  const inside = marksInside(element, marks)
  readNodes(element.children, flow, lang === null ? inside : withMark(inside, { type: 'language', attrs: { lang } }))
}

const readHeading =
  (level: number): Reader =>
  (element, flow, marks) => {
    const { inline, rest } = inlineOf(readBlocks(element.children, flow.reading, marks))
    addBlocks(flow, [...rest.filter((block) => block.type === 'figure'), { type: 'heading', attrs: { level }, content: inline }])
  }

const readList =
  (type: 'bulletList' | 'orderedList'): Reader =>
  (element, flow, marks) => {
    const items: DocumentNode[] = []
    for (const child of element.children) {
      if (typeof child === 'string' ? child.trim() === '' : flow.reading.consumed.has(child)) continue
      const isItem = typeof child !== 'string' && child.tag === 'li'
      const content = readBlocks(isItem ? child.children : [child], flow.reading, marks)
      const last = items.at(-1)
      // A list directly inside a list belongs to the item before it.
      if (!isItem && typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol') && last !== undefined) last.content?.push(...content)
      else if (content.length > 0) items.push({ type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] })
    }
    if (items.length === 0) return
    const start = Number.parseInt(element.attributes['start'] ?? '1', 10)
    const numbering = element.attributes['type'] ?? null
    const attrs = { start: Number.isFinite(start) ? start : 1, type: numbering !== null && /^[aAiI]$/.test(numbering) ? numbering : null }
    addBlocks(flow, [type === 'orderedList' ? { type, attrs, content: items } : { type, content: items }])
  }

const readQuote: Reader = (element, flow, marks) => {
  const content = readBlocks(element.children, flow.reading, marks)
  if (saysPullQuote(element)) addBlocks(flow, pullQuoteOf(content))
  else if (content.length > 0) addBlocks(flow, [{ type: 'blockquote', content }])
}

const readAside: Reader = (element, flow, marks) => {
  const content = readBlocks(element.children, flow.reading, marks)
  addBlocks(flow, saysPullQuote(element) || element.attributes['role'] === 'doc-pullquote' ? pullQuoteOf(content) : factBoxOf(content))
}

const readDivision: Reader = (element, flow, marks) => {
  if (saysPullQuote(element)) addBlocks(flow, pullQuoteOf(readBlocks(element.children, flow.reading, marks)))
  else if (saysFactBox(element)) addBlocks(flow, factBoxOf(readBlocks(element.children, flow.reading, marks)))
  else if (isCaptionedPhoto(element)) addBlocks(flow, readFigure(element, flow.reading))
  else readContainer(element, flow, marks)
}

const readFigureElement: Reader = (element, flow, marks) => {
  const below = [...elementsBelow(element)]
  if (isGallery(element, below, flow.reading)) {
    addBlocks(flow, readGallery(element, flow.reading, (inside) => readBlocks(inside.children, flow.reading, marks)))
    return
  }
  if (below.some((inner) => ['table', 'blockquote', 'pre', 'figure'].includes(inner.tag))) {
    if (saysPullQuote(element)) addBlocks(flow, pullQuoteOf(readBlocks(element.children, flow.reading, marks)))
    else readContainer(element, flow, marks)
    return
  }
  const figures = readFigure(element, flow.reading)
  if (figures.length > 0 || (flow.reading.kind === 'own' && hasClass(element, 'lead'))) {
    endLine(flow)
    flow.blocks.push(...figures)
    for (const inner of below) if (droppedTags[inner.tag]) drop(flow.reading, droppedTags[inner.tag]!)
  } else readContainer(element, flow, marks)
}

const readTableElement: Reader = (element, flow, marks) => {
  if (!flow.reading.faithful && isLayoutTable(element)) {
    readContainer(element, flow, marks)
    return
  }
  addBlocks(flow, readTable(element, (inside) => readBlocks(inside.children, flow.reading, marks)))
}

const readLink: Reader = (element, flow, marks) => {
  const href = element.attributes['href']
  const isSafe = href !== undefined && isSafeLink(href)
  if (href !== undefined && !isSafe) drop(flow.reading, 'link')
  const inside = marksInside(element, marks)
  readNodes(element.children, flow, isSafe ? withMark(inside, { type: 'link', attrs: { href } }) : inside)
}

const readImage: Reader = (element, flow, marks) => {
  const sign = element.tag === 'img' ? signOf(element) : null
  if (sign !== null) {
    flow.line.push(withMarks({ type: 'text', text: sign }, marks))
    return
  }
  if (isSpacer(element)) return
  const images = imagesIn(element)
  if (images.length === 0) return
  endLine(flow)
  flow.blocks.push(...images.flatMap((image) => readBareImage(image, flow.reading)))
}

const readPre: Reader = (element, flow, marks) => {
  endLine(flow)
  const inner: Flow = { blocks: [], line: [], reading: flow.reading }
  readNodes(element.children, inner, marks)
  inner.line = inner.line.flatMap((node) =>
    node.type !== 'text'
      ? [node]
      : (node.text ?? '').replace(/^\n/, '').split('\n').flatMap((line, index): DocumentNode[] => [
          ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
          ...(line === '' ? [] : [{ ...node, text: line }]),
        ]),
  )
  endLine(inner)
  flow.blocks.push(...inner.blocks)
}

const readTerm: Reader = (element, flow, marks) => readContainer(element, flow, withMark(marks, { type: 'bold' }))

const readFormula: Reader = (element, flow, marks) => {
  drop(flow.reading, 'formula')
  readInline(element, flow, marks)
}

/** Words from inside the element between two signs of ours: a quotation, a reading. */
const between =
  (before: string, after: string): Reader =>
  (element, flow, marks) => {
    flow.line.push(withMarks({ type: 'text', text: before }, marks))
    readInline(element, flow, marks)
    flow.line.push(withMarks({ type: 'text', text: after }, marks))
  }

const readers: Partial<Record<string, Reader>> = {
  p: readContainer,
  h1: readHeading(2),
  h2: readHeading(2),
  h3: readHeading(3),
  h4: readHeading(4),
  h5: readHeading(4),
  h6: readHeading(4),
  ul: readList('bulletList'),
  menu: readList('bulletList'),
  ol: readList('orderedList'),
  li: (element, flow, marks) => readList('bulletList')({ ...element, tag: 'ul', children: [element] }, flow, marks),
  dt: readTerm,
  blockquote: readQuote,
  aside: readAside,
  div: readDivision,
  section: readDivision,
  figure: readFigureElement,
  table: readTableElement,
  hr: (_, flow) => addBlocks(flow, [{ type: 'horizontalRule' }]),
  br: (_, flow, marks) => flow.line.push(withMarks({ type: 'hardBreak' }, marks)),
  a: readLink,
  img: readImage,
  picture: readImage,
  pre: readPre,
  listing: readPre,
  q: between('“', '”'),
  rt: between('(', ')'),
  math: readFormula,
  'math:annotation': () => undefined,
  'math:annotation-xml': () => undefined,
}

function readFootnote(note: HtmlElement, flow: Flow, marks: readonly DocumentMark[]): void {
  const { inline } = inlineOf(readBlocks(note.children, flow.reading))
  const content = inline.flatMap((node): DocumentNode[] => {
    if (node.type === 'hardBreak') return [{ type: 'text', text: ' ' }]
    return node.type === 'text' ? [node] : []
  })
  flow.line.push(withMarks({ type: 'footnote', content }, marks.filter((mark) => mark.type !== 'link')))
}
