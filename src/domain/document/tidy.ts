import { languageOf } from './blocks/language/tag.ts'
import { linkTarget } from './blocks/link/target.ts'
import { deskMarks, type Body, type DocumentMark, type DocumentNode, type MarkName } from './node.ts'
import { layoutOf } from './blocks/gallery/layout.ts'
import { galleryOf, partsOfGallery } from './blocks/gallery/make-gallery.ts'
import { paragraphsOf } from './blocks/not-understood/words.ts'
import { readable } from './readable.ts'
import { tidyTable } from './blocks/table/tidy.ts'

/**
 * The normal form of a body, in which it is published and read back (docs/html-normal-form.md): citations are gone, runs of white
 * space are one space, lines have no space at their ends, and blocks that say nothing are left out.
 */
export function tidyBody(body: Body): Body {
  const content = tidyBlocks(body.content)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** @param left the marks that are left out */
export function tidyBlocks(blocks: readonly DocumentNode[], left: ReadonlySet<MarkName> = deskMarks): DocumentNode[] {
  return blocks.map((block) => tidyBlock(block, left)).filter((block) => block !== null)
}

/** A block in normal form, or null where it says nothing. */
export function tidyBlock(block: DocumentNode, left: ReadonlySet<MarkName> = deskMarks): DocumentNode | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = tidyInline(block.content ?? [], left)
      return content.length > 0 ? { ...block, content } : null
    }
    case 'orderedList': {
      const content = tidyBlocks(block.content ?? [], left)
      return content.length > 0 ? { ...block, attrs: { ...block.attrs, ...numberingOf(block) }, content } : null
    }
    case 'listItem': {
      const content = tidyBlocks(block.content ?? [], left)
      if (content.length === 0) return null
      return { ...block, content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] }
    }
    case 'table':
      return tidyTable(block, (paragraphs) => {
        const content = tidyBlocks(paragraphs, left)
        return content.length > 0 ? content : [{ type: 'paragraph' }]
      })
    case 'gallery': {
      const { figures, caption } = partsOfGallery(block)
      return { ...galleryOf(block.attrs?.['layout'], figures, tidyInline(caption, left)), attrs: { ...block.attrs, layout: layoutOf(block.attrs?.['layout']) } }
    }
    case 'notUnderstood':
      return paragraphsOf(block).length > 0 ? block : null
    case 'horizontalRule':
    case 'figure':
      return block
    default: {
      const content = tidyBlocks(block.content ?? [], left)
      return content.length > 0 ? { ...block, content } : null
    }
  }
}

/** Where a numbered list begins and how it is numbered, as browsers take it. */
function numberingOf(list: DocumentNode): { start: number; type: string | null } {
  const { start, type } = list.attrs ?? {}
  return {
    start: typeof start === 'number' && Number.isSafeInteger(start) ? start : 1,
    type: typeof type === 'string' && /^[aAiI]$/.test(type) ? type : null,
  }
}

/**
 * The inline content of one block in normal form; empty where nothing would be read.
 *
 * @param left the marks that are left out
 */
export function tidyInline(nodes: readonly DocumentNode[], left: ReadonlySet<MarkName> = deskMarks): DocumentNode[] {
  const kept: DocumentNode[] = []
  let atLineStart = true
  for (const node of nodes) {
    if (node.type === 'text') {
      const collapsed = collapse(readable(node.text ?? ''))
      const text = collapsed.startsWith(' ') && (atLineStart || endsWithSpace(kept.at(-1))) ? collapsed.slice(1) : collapsed
      if (text === '') continue
      append(kept, withMarks({ type: 'text', text }, node.marks, left))
      atLineStart = false
    } else if (node.type === 'hardBreak') {
      trimEnd(kept)
      kept.push(withMarks({ type: 'hardBreak' }, node.marks, left))
      atLineStart = true
    } else if (node.type === 'footnote') {
      const content = tidyInline(node.content ?? [], left)
      if (content.length === 0) continue
      const marks = node.marks?.filter((mark) => mark.type !== 'link')
      kept.push(withMarks({ type: 'footnote', content }, marks, left))
      atLineStart = false
    }
  }
  const trimmed = withoutBlankLinks(trimBreaks(kept), left)
  return trimmed.some((node) => node.type === 'footnote' || (node.text ?? '').trim() !== '') ? trimmed : []
}

/** Runs of white space, as HTML knows it, made one space. Most texts have none, and are not copied. */
function collapse(text: string): string {
  return /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text
}

function withMarks(node: DocumentNode, marks: readonly DocumentMark[] | undefined, left: ReadonlySet<MarkName>): DocumentNode {
  const kept: DocumentMark[] = []
  for (const mark of marks ?? []) {
    if (left.has(mark.type)) continue
    if (mark.type === 'language') {
      const lang = languageOf(mark.attrs?.['lang'])
      if (lang !== null) kept.push({ type: 'language', attrs: { lang } })
    } else if (mark.type !== 'link') kept.push({ type: mark.type })
    else {
      const href = linkTarget(mark.attrs?.['href'])
      if (href !== null) kept.push({ type: 'link', attrs: { href } })
    }
  }
  const { marks: _, ...bare } = node
  return kept.length > 0 ? { ...bare, marks: kept } : bare
}

function append(kept: DocumentNode[], node: DocumentNode): void {
  const last = kept.at(-1)
  if (last?.type === 'text' && node.type === 'text' && sameMarks(last.marks, node.marks)) kept[kept.length - 1] = { ...last, text: `${last.text}${node.text}` }
  else kept.push(node)
}

export function sameMark(a: DocumentMark, b: DocumentMark): boolean {
  return a.type === b.type && a.attrs?.['href'] === b.attrs?.['href'] && a.attrs?.['lang'] === b.attrs?.['lang']
}

function sameMarks(a: readonly DocumentMark[] = [], b: readonly DocumentMark[] = []): boolean {
  return a.length === b.length && a.every((mark, index) => sameMark(mark, b[index]!))
}

function endsWithSpace(node: DocumentNode | undefined): boolean {
  return node?.type === 'text' && (node.text ?? '').endsWith(' ')
}

function trimEnd(kept: DocumentNode[]): void {
  const last = kept.at(-1)
  if (last?.type !== 'text' || !endsWithSpace(last)) return
  const text = (last.text ?? '').slice(0, -1)
  if (text === '') kept.pop()
  else kept[kept.length - 1] = { ...last, text }
}

/** Without links that hold only spaces, which nobody can follow. */
function withoutBlankLinks(nodes: DocumentNode[], left: ReadonlySet<MarkName>): DocumentNode[] {
  const kept: DocumentNode[] = []
  for (let start = 0; start < nodes.length; ) {
    const href = linkOf(nodes[start]!)
    let end = start + 1
    while (end < nodes.length && linkOf(nodes[end]!) === href) end += 1
    const run = nodes.slice(start, end)
    const isBlank = href !== undefined && run.every((node) => (node.text ?? '').trim() === '')
    for (const node of run) append(kept, isBlank ? withMarks(node, node.marks?.filter((mark) => mark.type !== 'link'), left) : node)
    start = end
  }
  return kept
}

function linkOf(node: DocumentNode): unknown {
  return node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href']
}

/** Without line breaks at the ends of a block, where a reader cannot see them. */
function trimBreaks(kept: DocumentNode[]): DocumentNode[] {
  const first = kept.findIndex((node) => node.type !== 'hardBreak')
  const rest = first === -1 ? [] : kept.slice(first)
  trimEnd(rest)
  while (rest.at(-1)?.type === 'hardBreak') {
    rest.pop()
    trimEnd(rest)
  }
  return rest
}
