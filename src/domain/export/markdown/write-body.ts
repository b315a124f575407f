import type { Body, DocumentNode, FigureAttributes } from '#domain/document/node.ts'
import type { MarkdownFlavour } from '../format.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { ExportPhoto } from '../story-for-export.ts'
import { cleanText, guardLines } from './escape.ts'
import { markdownForms, markForms } from './forms.ts'
import { writeInline } from './inline.ts'
import { publicNodes } from './public-body.ts'
import type { BlockOptions, MarkdownWriter } from './writer.ts'

/** A body in Markdown, and its figures in the order of reading. */
export interface WrittenBody {
  text: string
  figures: FigureAttributes[]
}

/** Writes a body as Markdown: blocks, then the footnotes' words in the order of their numbers. Empty where the body says nothing. */
export function writeBody(body: Body, photos: ReadonlyMap<string, ExportPhoto>, flavour: MarkdownFlavour, words: ReaderWords): WrittenBody {
  const notes: (readonly DocumentNode[])[] = []
  const figures: FigureAttributes[] = []
  const inline = (nodes: readonly DocumentNode[], hasLines: boolean) =>
    writeInline(nodes, {
      forms: markForms,
      flavour,
      atom: (node) => {
        const form = node.type === 'doc' || node.type === 'text' ? undefined : markdownForms[node.type]
        return form && 'inline' in form ? form.inline(node, writer, hasLines) : ''
      },
    })
  const writer: MarkdownWriter = {
    flavour,
    words,
    paragraph: (nodes) => guardLines(withLastBreak(inline(nodes, true))),
    line: (nodes) => inline(nodes, false).join(''),
    blocks: (nodes) => writeBlocks(nodes, writer),
    block: (node, options = {}) => writeBlock(node, writer, options),
    plainParagraph: (text) => guardLines(withLastBreak(cleanText(text).split('\n').flatMap((line) => inline(asText(line), true)))),
    plainLine: (text) => inline(asText(cleanText(text)), false).join('&#10;'),
    footnote: (nodes) => notes.push(nodes),
    figure: (attributes) => {
      figures.push(attributes)
      return photos.get(attributes.photoId) ?? null
    },
  }
  const text = writer.blocks(publicNodes(body.content))
  const definitions = notes.map((nodes, index) => `[^${index + 1}]: ${guardLines([writer.line(nodes)])}`.trimEnd())
  return { text: [text, ...definitions].filter((part) => part !== '').join('\n\n'), figures }
}

function asText(text: string): DocumentNode[] {
  return text === '' ? [] : [{ type: 'text', text }]
}

/** A backslash does not break a line at the end of a paragraph; there `<br>` has to. */
function withLastBreak(lines: readonly string[]): string[] {
  return lines.length > 1 && lines.at(-1) === '' ? [...lines.slice(0, -2), `${lines.at(-2) ?? ''}<br>`] : [...lines]
}

function writeBlock(node: DocumentNode, writer: MarkdownWriter, options: BlockOptions): string {
  const form = node.type === 'doc' || node.type === 'text' ? undefined : markdownForms[node.type]
  if (form === undefined || 'inline' in form) return ''
  return 'block' in form ? form.block(node, writer, options) : form.part(node, writer, options)
}

function writeBlocks(nodes: readonly DocumentNode[], writer: MarkdownWriter): string {
  const written: string[] = []
  let lastType = ''
  let alternate = false
  for (const node of nodes) {
    if (node.type === 'paragraph' && (node.content ?? []).length === 0) continue
    const touches = (node.type === 'bulletList' || node.type === 'orderedList') && lastType === node.type
    alternate = touches && !alternate
    // kramdown joins two lists whatever their signs, and knows no `1)`.
    const text = writer.block(node, { alternate: alternate && writer.flavour !== 'jekyll' })
    if (text === '') continue
    if (touches && writer.flavour === 'jekyll') written.push('<!-- -->')
    written.push(text)
    lastType = node.type
  }
  return written.join('\n\n')
}
