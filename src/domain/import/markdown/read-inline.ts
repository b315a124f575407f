import type { PhrasingContent } from 'mdast'
import type { DocumentMark, DocumentNode, MarkName } from '#domain/document/node.ts'
import { isSafeLink } from '#domain/document/blocks/link/mark.ts'
import { languageOf } from '#domain/document/blocks/language/tag.ts'
import { attributesOf } from './fold-html.ts'
import type { Reading } from './reading.ts'

/** An image among words; only a figure can hold it, so its paragraph is taken apart around it. */
export interface InlineImage {
  type: 'image'
  src: string
  alt: string
  title: string
}

/** Raw inline HTML that says what a paragraph is: `<span class="dek">`, `<small class="credit">`. */
export interface ClassedText {
  name: string
  nodes: DocumentNode[]
}

export type InlinePart = DocumentNode | InlineImage

const markOrder: MarkName[] = ['link', 'language', 'bold', 'italic', 'strike', 'subscript', 'superscript', 'verbatim']

const markOfTag: Record<string, MarkName> = {
  code: 'verbatim',
  kbd: 'verbatim',
  samp: 'verbatim',
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  del: 'strike',
  s: 'strike',
  strike: 'strike',
  sub: 'subscript',
  sup: 'superscript',
}

/** What stands between these is not for readers. */
const unseenTags = new Set(['script', 'style', 'template'])

const silentTags = new Set(['span', 'small', 'a', 'br', 'img', 'wbr', 'font', 'cite', 'time'])

interface OpenTag {
  tag: string
  mark: DocumentMark | null
}

/** Words of a paragraph as text with marks, breaks, notes and images. */
export function readInline(children: readonly PhrasingContent[], reading: Reading, marks: readonly DocumentMark[] = []): InlinePart[] {
  const parts: InlinePart[] = []
  const open: OpenTag[] = []
  const active = () => [...marks, ...open.flatMap(({ mark }) => (mark === null ? [] : [mark]))]
  for (const child of children) {
    if (open.some(({ tag }) => unseenTags.has(tag)) && !(child.type === 'html' && child.value.startsWith('</'))) continue
    if (child.type === 'html') parts.push(...readTag(child.value, open, active(), reading))
    else parts.push(...readPart(child, reading, active()))
  }
  return joined(parts)
}

function readPart(child: PhrasingContent, reading: Reading, marks: readonly DocumentMark[]): InlinePart[] {
  const within = (mark: DocumentMark, children: readonly PhrasingContent[]) => readInline(children, reading, [...marks, mark])
  switch (child.type) {
    case 'text':
      return textPart(unwrapped(child.value), marks)
    case 'strong':
      return within({ type: 'bold' }, child.children)
    case 'emphasis':
      return within({ type: 'italic' }, child.children)
    case 'delete':
      return within({ type: 'strike' }, child.children)
    case 'inlineCode':
      reading.warn('code-as-text', 'Code was kept as plain text.')
      return textPart(child.value, [...marks, { type: 'verbatim' }])
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'link':
      return readLink(child.url, child.children, reading, marks)
    case 'linkReference':
      return readLink(reading.links.get(child.identifier)?.url ?? '', child.children, reading, marks)
    case 'image':
      return [{ type: 'image', src: child.url, alt: child.alt ?? '', title: child.title ?? '' }]
    case 'imageReference': {
      const target = reading.links.get(child.identifier)
      return [{ type: 'image', src: target?.url ?? '', alt: child.alt ?? '', title: target?.title ?? '' }]
    }
    case 'footnoteReference':
      return readNote(child.identifier, reading)
    case 'html':
      return []
  }
}

function readLink(href: string, children: readonly PhrasingContent[], reading: Reading, marks: readonly DocumentMark[]): InlinePart[] {
  if (href !== '' && isSafeLink(href)) return readInline(children, reading, [...marks.filter((mark) => mark.type !== 'link'), { type: 'link', attrs: { href } }])
  reading.warn('link-dropped', 'A link whose address cannot be kept was left out; its words stay.')
  return readInline(children, reading, marks)
}

/** A line end in the source is a space to a reader, but for scripts that set none between words. */
function unwrapped(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef])\n(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef])/gu, '')
    .replace(/\n/g, ' ')
}

function textPart(text: string, marks: readonly DocumentMark[]): DocumentNode[] {
  if (text === '') return []
  const sorted = markOrder.flatMap((type) => marks.findLast((mark) => mark.type === type) ?? [])
  return [{ type: 'text', text, ...(sorted.length > 0 ? { marks: sorted } : {}) }]
}

function readTag(html: string, open: OpenTag[], marks: readonly DocumentMark[], reading: Reading): InlinePart[] {
  const match = /^<(\/?)([a-z][a-z0-9-]*)([\s\S]*?)\/?>$/i.exec(html)
  if (match === null) {
    if (!/^<!--\s*-->$/.test(html)) reading.warn('comment-dropped', 'A comment in the text was left out.')
    return []
  }
  const tag = (match[2] ?? '').toLowerCase()
  const attributes = attributesOf(match[3] ?? '')
  if (match[1] === '/') {
    const at = open.findLastIndex((other) => other.tag === tag)
    if (at !== -1) open.splice(at, 1)
    return []
  }
  if (tag === 'br') return [{ type: 'hardBreak' }]
  if (tag === 'img') return [{ type: 'image', src: decoded(attributes['src'] ?? ''), alt: decoded(attributes['alt'] ?? ''), title: decoded(attributes['title'] ?? '') }]
  const type = markOfTag[tag]
  const href = decoded(attributes['href'] ?? '')
  const isLink = tag === 'a' && href !== '' && isSafeLink(href) && marks.every((mark) => mark.type !== 'link')
  if (type === undefined && !silentTags.has(tag)) reading.warn('markup-dropped', `The markup <${tag}> was left out${unseenTags.has(tag) ? '' : '; its words stay'}.`, { tag })
  const lang = tag === 'span' ? languageOf(decoded(attributes['lang'] ?? '')) : null
  const attributed = isLink ? { type: 'link' as const, attrs: { href } } : lang !== null ? { type: 'language' as const, attrs: { lang } } : null
  open.push({ tag, mark: type !== undefined ? { type } : attributed })
  return []
}

function decoded(value: string): string {
  return value.replace(/&quot;/g, '"').replace(/&#39;|&apos;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

/** A note's words stand at its place in the body; a note that is named twice is there twice. */
function readNote(identifier: string, reading: Reading): InlinePart[] {
  const definition = reading.notes.get(identifier)
  if (definition === undefined || reading.usedNotes.has(`open ${identifier}`)) return []
  reading.usedNotes.add(identifier)
  reading.usedNotes.add(`open ${identifier}`)
  const content = definition.children.flatMap((block, index): InlinePart[] => {
    const words: InlinePart[] = block.type === 'paragraph' || block.type === 'heading' ? readInline(block.children, reading) : []
    if (words.length === 0) reading.warn('note-simplified', 'A footnote held more than words; only its words were kept.')
    return index === 0 ? words : [{ type: 'text', text: ' ' }, ...words]
  })
  reading.usedNotes.delete(`open ${identifier}`)
  const texts = content.flatMap((part): DocumentNode[] => (part.type === 'hardBreak' ? [{ type: 'text', text: ' ' }] : part.type === 'text' ? [part] : []))
  return [{ type: 'footnote', ...(texts.length > 0 ? { content: joined(texts).filter(isNode) } : {}) }]
}

export function isNode(part: InlinePart): part is DocumentNode {
  return part.type !== 'image'
}

/** Texts that touch and carry the same marks are one text. */
function joined(parts: readonly InlinePart[]): InlinePart[] {
  const result: InlinePart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (last?.type === 'text' && part.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(part.marks)) {
      result[result.length - 1] = { ...last, text: `${last.text ?? ''}${part.text ?? ''}` }
    } else result.push(part)
  }
  return result
}

/** The plain words of inline parts; a break is a line end. */
export function wordsOf(parts: readonly InlinePart[]): string {
  return parts.map((part) => (part.type === 'image' ? '' : part.type === 'hardBreak' ? '\n' : (part.text ?? ''))).join('')
}

/** Whether a paragraph's words all stand in one inline element of this class, and which they are. */
export function classedText(children: readonly PhrasingContent[], reading: Reading): ClassedText | null {
  const first = children[0]
  const last = children.at(-1)
  if (first?.type !== 'html' || last?.type !== 'html' || !/^<\/(?:span|small)>$/i.test(last.value)) return null
  const name = /^<(?:span|small) class="([\w-]+)">$/i.exec(first.value)?.[1]
  return name === undefined ? null : { name, nodes: readInline(children.slice(1, -1), reading).filter(isNode) }
}
