import type { DocumentMark, DocumentNode, FigureAttributes, MarkName, NodeName } from '../../document/node.ts'
import type { MarkdownFlavour } from '../format.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { ExportPhoto } from '../story-for-export.ts'

/** What the form of a block may ask of the whole: its children's text, the photos, a number for a note. */
export interface MarkdownWriter {
  flavour: MarkdownFlavour
  words: ReaderWords
  /** Text with its marks as the lines of a paragraph, joined by hard breaks and safe at their starts. */
  paragraph(nodes: readonly DocumentNode[]): string
  /** Text with its marks in one line; a hard break is `<br>`. What the place needs escaped at its ends is the caller's to do. */
  line(nodes: readonly DocumentNode[]): string
  /** Blocks with blank lines between them, empty paragraphs left out. */
  blocks(nodes: readonly DocumentNode[]): string
  block(node: DocumentNode, options?: BlockOptions): string
  /** A plain text as the lines of a paragraph. */
  plainParagraph(text: string): string
  plainLine(text: string): string
  /** Keeps a note's words for the end of the text and gives its number. */
  footnote(nodes: readonly DocumentNode[]): number
  /** Keeps a figure for `photos.json` and gives its photo, null where the story knows no such photo. */
  figure(attributes: FigureAttributes): ExportPhoto | null
}

/** `alternate`: the list before this one is of the same kind, so that this one needs the other sign to stay apart. */
export interface BlockOptions {
  alternate?: boolean
}

type BlockForm = (node: DocumentNode, writer: MarkdownWriter, options: BlockOptions) => string

/**
 * How a node is written: a block in lines of its own; an inline node, told whether its place has further lines (null asks for a new one);
 * or a part that only its parent writes.
 */
export type MarkdownForm =
  | { block: BlockForm }
  | { inline: (node: DocumentNode, writer: MarkdownWriter, hasLines: boolean) => string | null }
  | { part: BlockForm }

/**
 * How a mark is written: its signs where the rules of flanking let them work, else its tags; a mark with `signs` null has tags alone.
 * `null` leaves the mark out.
 */
export type MarkForm = { signs: string | null; tags: (mark: DocumentMark) => [open: string, close: string] } | { link: (href: string) => [open: string, close: string] } | null

export type MarkdownForms = Record<NodeName, MarkdownForm>
export type MarkForms = Record<MarkName, MarkForm>

/** Raw HTML around Markdown: blank lines within, so that every CommonMark reader reads what is between as Markdown. */
export function wrapped(open: string, inner: string, close: string): string {
  return inner === '' ? `${open}\n\n${close}` : `${open}\n\n${inner}\n\n${close}`
}

/** The opening tag of such a wrapper. kramdown reads Markdown inside only where the tag says so. */
export function wrapperTag(tag: string, flavour: MarkdownFlavour, attributes = ''): string {
  return `<${tag}${attributes}${flavour === 'jekyll' ? ' markdown="block"' : ''}>`
}

/** Prefixes the first line with a marker and indents the rest below its text; blank lines stay blank. */
export function indented(marker: string, text: string): string {
  const indent = ' '.repeat(marker.length)
  return marker + text.replace(/\n(?=[^\n])/g, `\n${indent}`)
}
