import type { DocumentMark, DocumentNode } from '../../document/node.ts'
import type { Direction } from '../../text/direction.ts'
import type { ReaderWords } from '../reader-words.ts'
import type { ExportPhoto } from '../story-for-export.ts'

/** What a block needs to know, and may ask for, to write itself as HTML. */
export interface HtmlContext {
  readonly form: 'page' | 'fragment'
  readonly direction: Direction
  readonly words: ReaderWords
  readonly photos: ReadonlyMap<string, ExportPhoto>
  /** Block nodes, one below the other. */
  blocks(nodes: readonly DocumentNode[]): string
  /** Inline nodes: text with its marks, breaks, references to footnotes. */
  inline(nodes: readonly DocumentNode[]): string
  /** ` dir="auto"` where a block's text runs against the story's direction, else nothing. */
  dir(node: DocumentNode): string
  /** Takes a footnote into the list at the end. Gives its number, and the ids of the note and of its place in the text. */
  note(footnote: DocumentNode): { number: number; noteId: string; placeId: string }
  /** Whether the next photo is loaded with the page: the first is, the others when they are scrolled to. */
  loadsAtOnce(): boolean
}

export type HtmlForm = (node: DocumentNode, context: HtmlContext) => string

/** Null for a mark that leaves nothing behind. */
export type HtmlMarkForm = { open(mark: DocumentMark): string; close: string } | null
